package org.fuelstats.nailgun.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Set;
import org.fuelstats.nailgun.actionlogs.RecordedAction;

/**
 * Records requests that change something, when they are answered. Bodies, queries and credentials are not looked at; of the token only a
 * hash is kept.
 */
final class RecordingHandler implements HttpHandler {
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    /** What proxies call a request whose client left before the answer. */
    private static final String CLIENT_LEFT = "499 Client Closed Request";

    private final HttpHandler next;
    private final RecordingQueue queue;
    private final ActionNames names;
    private final Clock clock;

    RecordingHandler(HttpHandler next, RecordingQueue queue, ActionNames names, Clock clock) {
        this.next = next;
        this.queue = queue;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        String method = exchange.getRequestMethod().toString();
        if (CHANGING.contains(method) && !OwnAddresses.isOfTheSender(exchange)) {
            Begun begun = new Begun(
                    method,
                    exchange.getRequestPath(),
                    actor(exchange.getRequestHeaders().getFirst("X-Auth-Token")),
                    ClientClass.of(exchange.getRequestHeaders().getFirst(Headers.USER_AGENT)),
                    clock.instant());
            exchange.addExchangeCompleteListener((ended, following) -> {
                try {
                    queue.add(recorded(begun, ended));
                } finally {
                    following.proceed();
                }
            });
        }
        next.handleRequest(exchange);
    }

    /** What is known of a request when it comes. */
    private record Begun(String method, String path, String actor, String client, Instant at) {}

    private RecordedAction recorded(Begun begun, HttpServerExchange exchange) {
        NamedAction action = names.of(begun.path());
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.putObject("request_data")
                .put("http_method", begun.method())
                .put("url", action.url())
                .put("user_agent", begun.client())
                .putObject("data");
        ObjectNode response = told.putObject("response_data");
        response.put("status", status(exchange)).putObject("data");
        if (!exchange.isResponseStarted() || exchange.getStatusCode() >= 300) {
            // The body's own text is Nailgun's, with names and addresses in it.
            response.put("message", status(exchange).substring(4));
        }
        return new RecordedAction(RecordedAction.HTTP_REQUEST, action.group(), action.name(), utc(begun.at()))
                .by(begun.actor(), action.cluster(), null)
                .told(told.toString(), utc(clock.instant()));
    }

    private static String status(HttpServerExchange exchange) {
        return exchange.isResponseStarted()
                ? exchange.getStatusCode() + " " + StatusCodes.getReason(exchange.getStatusCode())
                : CLIENT_LEFT;
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    private static String actor(String token) {
        if (token == null || token.isEmpty()) {
            return null;
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
