package org.fuelstats.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The index of action logs as seen by a reader. */
final class SearchIndex {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI search;

    SearchIndex(URI elasticsearch) {
        this.search = elasticsearch.resolve("/action_logs-read/_search");
    }

    /** How many action logs of each of these installations can be found. */
    Map<String, Long> found(Collection<String> uids) throws IOException, InterruptedException {
        ObjectNode query = JsonNodeFactory.instance.objectNode().put("size", 0);
        ArrayNode terms = query.putObject("query")
                .putObject("bool")
                .putObject("filter")
                .putObject("terms")
                .putArray("master_node_uid");
        uids.forEach(terms::add);
        query.putObject("aggs")
                .putObject("uids")
                .putObject("terms")
                .put("field", "master_node_uid")
                .put("size", uids.size());
        HttpRequest request = HttpRequest.newBuilder(search)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(query.toString()))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(search + " answered " + answer.statusCode() + ": " + answer.body());
        }
        Map<String, Long> found = new HashMap<>();
        for (JsonNode bucket : JSON.readTree(answer.body()).at("/aggregations/uids/buckets")) {
            found.put(bucket.get("key").asText(), bucket.get("doc_count").asLong());
        }
        return found;
    }
}
