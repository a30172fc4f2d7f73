package org.fuelstats.gnocchiimport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.fuelstats.client.ServerAnswer;
import org.fuelstats.client.ServerClient;
import org.fuelstats.client.ServerFailure;

/** Gnocchi's REST API, as far as the copy reads and writes it. Both sides speak it. */
final class GnocchiServer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServerClient client;

    GnocchiServer(ServerClient client) {
        this.client = client;
    }

    /** Work on one element of a list. */
    @FunctionalInterface
    interface Page {
        /** @param elements a JSON array, which is not empty */
        void take(JsonNode elements) throws IOException, InterruptedException;
    }

    /** @return what is under the path; missing if there is nothing (404) */
    JsonNode find(String path) throws IOException, InterruptedException {
        ServerAnswer answer = client.get(path);
        return answer.status() == 404 ? JSON.missingNode() : read(answer);
    }

    /** @throws ServerFailure unless it is answered 2xx */
    JsonNode get(String path) throws IOException, InterruptedException {
        return read(client.get(path));
    }

    private static JsonNode read(ServerAnswer answer) throws IOException {
        if (!answer.ok()) {
            throw ServerFailure.lasting(answer.request() + " answered " + answer.status() + ": " + answer.objection());
        }
        return answer.json();
    }

    ServerAnswer post(String path, JsonNode body) throws IOException, InterruptedException {
        return client.post(path, JSON.writeValueAsBytes(body));
    }

    ServerAnswer patch(String path, String contentType, JsonNode body) throws IOException, InterruptedException {
        return client.patch(path, contentType, JSON.writeValueAsBytes(body));
    }

    /** Reads a list to its end, in the order of ids, which do not change: what is added meanwhile moves nothing to another page. */
    void pages(String path, Page page) throws IOException, InterruptedException {
        String marker = "";
        while (true) {
            JsonNode elements = get(path + "?sort=id:asc&limit=1000" + marker);
            if (elements.isEmpty()) {
                return;
            }
            page.take(elements);
            marker = "&marker="
                    + element(elements.get(elements.size() - 1).path("id").asText());
        }
    }

    /** A text as an element of a path or a value of a query. */
    static String element(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
