package org.fuelstats.nailgun.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** A collector over HTTP that keeps what it takes, or answers as a test wants. */
final class ScriptedCollector implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final TreeMap<Integer, JsonNode> stored = new TreeMap<>();
    private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());

    /** Ids that it refuses item by item. */
    final Set<Integer> failing = new HashSet<>();

    /** What it answers to a list of records instead of storing them; null to store them. */
    volatile Function<JsonNode, Reply> script = records -> null;

    volatile int pingStatus = 200;
    volatile int structureStatus = 201;

    /** The descriptions that it received. */
    final List<JsonNode> structures = Collections.synchronizedList(new ArrayList<>());

    ScriptedCollector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/api/v1/ping/", exchange -> answer(exchange, new Reply(pingStatus, "{\"status\":\"ok\"}")));
        server.createContext("/api/v1/action_logs/", exchange -> answer(exchange, taken(exchange)));
        server.createContext("/api/v1/installation_structure/", exchange -> answer(exchange, described(exchange)));
        server.start();
    }

    /** A status and a body. */
    record Reply(int status, String body) {}

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The bodies of the stored records by their ids. */
    TreeMap<Integer, JsonNode> stored() {
        return stored;
    }

    /** How many records each request had. */
    List<Integer> sizes() {
        return sizes;
    }

    private Reply described(HttpExchange exchange) throws IOException {
        structures.add(JSON.readTree(new GZIPInputStream(exchange.getRequestBody())));
        return new Reply(structureStatus, "{\"status\":\"ok\"}");
    }

    private Reply taken(HttpExchange exchange) throws IOException {
        JsonNode records =
                JSON.readTree(new GZIPInputStream(exchange.getRequestBody())).path("action_logs");
        sizes.add(records.size());
        Reply scripted = script.apply(records);
        if (scripted != null) {
            return scripted;
        }
        ObjectNode answer = JSON.createObjectNode().put("status", "ok").put("exec_time", 0.01);
        ArrayNode items = answer.putArray("action_logs");
        for (JsonNode record : records) {
            int id = record.path("external_id").asInt();
            String status = failing.contains(id) ? "failed" : stored.containsKey(id) ? "existed" : "added";
            if (!failing.contains(id)) {
                stored.put(id, record);
            }
            items.addObject()
                    .put("master_node_uid", record.path("master_node_uid").asText())
                    .put("external_id", id)
                    .put("status", status);
        }
        return new Reply(200, answer.toString());
    }

    private static void answer(HttpExchange exchange, Reply reply) throws IOException {
        try (exchange) {
            byte[] body = reply.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
