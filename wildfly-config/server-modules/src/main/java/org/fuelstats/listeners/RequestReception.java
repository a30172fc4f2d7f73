package org.fuelstats.listeners;

import io.undertow.server.HandlerWrapper;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpContinue;
import io.undertow.util.StatusCodes;
import java.time.Duration;
import java.util.Optional;

/**
 * The first filter of a listener: refuses malformed requests, then receives the body as a whole without a thread, and gives the server's
 * own errors the API's form. Its properties are set in the server's configuration.
 */
public final class RequestReception implements HandlerWrapper {
    private static final int DEFAULT_LEAST_RATE = 1024;

    private BareErrorForm form = BareErrorForm.FUELSTATS;
    private long storedBytes = 1024 * 1024;
    private long spoolBytes = 0;
    private Duration stall = Duration.ofSeconds(10);
    private Duration deadline = Duration.ofMinutes(10);
    private int leastRate = DEFAULT_LEAST_RATE;

    /** The API's errors: {@code fuelstats} or {@code gnocchi}. */
    public void setForm(String name) {
        form = BareErrorForm.named(name);
    }

    /** How many bytes of a body reach the application; what comes beyond them is read and dropped. */
    public void setStoredBytes(long bytes) {
        storedBytes = bytes;
    }

    /** How many bytes of the bodies that are arriving may be in files at a time. */
    public void setSpoolBytes(long bytes) {
        spoolBytes = bytes;
    }

    /** A body that brings fewer than the least bytes in this time is incomplete. */
    public void setStallMillis(long millis) {
        stall = Duration.ofMillis(millis);
    }

    /** How long a body may take as a whole. */
    public void setDeadlineSeconds(long seconds) {
        deadline = Duration.ofSeconds(seconds);
    }

    /** How many bytes a second a body has to bring, on average over the stall time. */
    public void setLeastBytesPerSecond(int bytes) {
        leastRate = bytes;
    }

    @Override
    public HttpHandler wrap(HttpHandler next) {
        SpoolSpace spool = new SpoolSpace(spoolBytes);
        ReceptionLimits limits = new ReceptionLimits(
                storedBytes, stall.toNanos(), deadline.toNanos(), leastRate * stall.toMillis() / 1000);
        return exchange -> {
            form.completeBareErrors(exchange);
            Optional<String> malformed = RequestCheck.defectOf(exchange);
            if (malformed.isPresent()) {
                exchange.setPersistent(false);
                form.send(exchange, StatusCodes.BAD_REQUEST, malformed.get());
            } else if (exchange.isRequestComplete()) {
                ListenerConnections.serve(exchange);
                next.handleRequest(exchange);
            } else {
                receive(new BodyReceiver(exchange, next, form, limits, spool), exchange, storedBytes);
            }
        };
    }

    /** A client that waits for a go-ahead gets it unless the body would be dropped anyway. */
    private static void receive(BodyReceiver receiver, HttpServerExchange exchange, long storedBytes) throws Exception {
        if (!HttpContinue.requiresContinueResponse(exchange)) {
            receiver.start();
        } else if (exchange.getRequestContentLength() > storedBytes) {
            receiver.refuseUnread();
        } else {
            HttpContinue.sendContinueResponse(exchange, receiver.afterContinue());
        }
    }
}
