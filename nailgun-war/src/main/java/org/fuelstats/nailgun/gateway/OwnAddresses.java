package org.fuelstats.nailgun.gateway;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.Set;

/** Sends requests for the addresses of the Nailgun side to its resources, and all others to Nailgun. */
final class OwnAddresses implements HttpHandler {
    private static final String STATISTICS = "/api/statistics/";
    private static final Set<String> OWN = Set.of("/api/settings", "/api/action_logs");

    private final HttpHandler own;
    private final HttpHandler nailgun;

    OwnAddresses(HttpHandler own, HttpHandler nailgun) {
        this.own = own;
        this.nailgun = nailgun;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        (isOwn(exchange) ? own : nailgun).handleRequest(exchange);
    }

    /** Whether it is a request about the sending of statistics, which is no action of Nailgun's. */
    static boolean isOfTheSender(HttpServerExchange exchange) {
        return exchange.getRequestPath().startsWith(STATISTICS);
    }

    private static boolean isOwn(HttpServerExchange exchange) {
        String path = exchange.getRequestPath();
        return isOfTheSender(exchange)
                || OWN.contains(path)
                || path.endsWith("/") && OWN.contains(path.substring(0, path.length() - 1));
    }
}
