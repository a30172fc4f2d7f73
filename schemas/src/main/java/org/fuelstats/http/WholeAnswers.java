package org.fuelstats.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;

/**
 * Breaks the connection off when an answer fails after its beginning was sent: nothing else can say any more that it isn't whole. What fails
 * before is answered by the mapper of failures.
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
                HttpMessages.LOG.clientLeft(uri.getPath());
                exchange.getConnection().close();
            }
            throw e;
        } catch (RuntimeException e) {
            if (!exchange.isResponseStarted()) throw e;
            HttpMessages.LOG.brokeOff(uri.getPath(), e.getMessage(), e);
            exchange.getConnection().close();
            throw new IOException("the answer broke off", e);
        }
    }
}
