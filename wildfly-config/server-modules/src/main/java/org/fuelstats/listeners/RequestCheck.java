package org.fuelstats.listeners;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.util.Optional;

/** Refuses what the HTTP server lets through, although another server in front could read it differently (RFC 9112, 6.1 and 3.2). */
final class RequestCheck {
    private RequestCheck() {}

    /** What is wrong with the head of the request; empty if it is well-formed. */
    static Optional<String> defectOf(HttpServerExchange exchange) {
        if (exchange.getRequestMethod().equals(Methods.CONNECT)) {
            return Optional.of("This server is no proxy: the method CONNECT is not supported.");
        }
        HeaderValues codings = exchange.getRequestHeaders().get(Headers.TRANSFER_ENCODING);
        if (codings == null) {
            return Optional.empty();
        }
        if (!exchange.isHttp11()) {
            return Optional.of("Transfer-Encoding needs HTTP/1.1.");
        }
        if (codings.size() != 1 || !codings.getFirst().strip().equalsIgnoreCase("chunked")) {
            return Optional.of("Transfer-Encoding must be chunked and nothing else.");
        }
        return Optional.empty();
    }
}
