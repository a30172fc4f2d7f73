package org.fuelstats.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import org.fuelstats.outages.LogText;

/**
 * Closes the connection if a response fails after its first bytes were sent, so that the client notices that it is incomplete. Earlier
 * failures are handled by the failure mapper.
 */
@Provider
public class WholeAnswers implements WriterInterceptor {
    @Context
    private UriInfo uri;

    @Override
    public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
        HttpServerExchange exchange = ServletRequestContext.requireCurrent().getExchange();
        try {
            answer.proceed();
        } catch (IOException e) {
            if (exchange.isResponseStarted()) {
                HttpMessages.LOG.clientLeft(LogText.of(uri.getPath()));
                exchange.getConnection().close();
            }
            throw e;
        } catch (RuntimeException e) {
            if (!exchange.isResponseStarted()) throw e;
            HttpMessages.LOG.brokeOff(LogText.of(uri.getPath()), LogText.of(e.getMessage()), e);
            exchange.getConnection().close();
            throw new IOException("the answer broke off", e);
        }
    }
}
