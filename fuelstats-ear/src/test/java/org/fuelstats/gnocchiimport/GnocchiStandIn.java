package org.fuelstats.gnocchiimport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers as a small Gnocchi server: lists in one page, measures from a time on. Every third request is answered 503 first. */
final class GnocchiStandIn implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ObjectNode answers;
    private final AtomicInteger requests = new AtomicInteger();

    private GnocchiStandIn(HttpServer server, ObjectNode answers) {
        this.server = server;
        this.answers = answers;
    }

    /** @param names replaced in the answers */
    static GnocchiStandIn start(Map<String, String> names) throws IOException {
        String text;
        try (InputStream file = GnocchiStandIn.class.getResourceAsStream("/gnocchi-import/server.json")) {
            text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (Map.Entry<String, String> name : names.entrySet()) text = text.replace(name.getKey(), name.getValue());
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        GnocchiStandIn standIn = new GnocchiStandIn(server, (ObjectNode) JSON.readTree(text));
        server.createContext("/", standIn::answer);
        server.start();
        return standIn;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Adds an element to the list that is answered at a path. */
    void add(String path, String element) throws IOException {
        ((ArrayNode) answers.get(path)).add(JSON.readTree(element));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (requests.incrementAndGet() % 3 == 0) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            JsonNode answer = found(exchange.getRequestURI());
            byte[] body = JSON.writeValueAsBytes(answer);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.isMissingNode() ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private JsonNode found(URI address) {
        String query = address.getQuery() == null ? "" : address.getQuery();
        if (query.contains("marker=")) return JSON.createArrayNode();
        if (!query.contains("aggregation=")) return answers.path(address.getPath());
        String[] parts = query.split("&start=", 2);
        ArrayNode points = JSON.createArrayNode();
        for (JsonNode point : answers.path(address.getPath() + "?" + parts[0])) {
            // Times of one form: their texts have their order.
            if (parts.length == 1 || point.get(0).asText().compareTo(parts[1]) >= 0) points.add(point);
        }
        return points;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
