package org.fuelstats.gnocchiimport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fuelstats.client.ServerAnswer;

/** Creates the metrics. Gnocchi gives each metric its id, so the copy has another one: the journal has both. */
final class MetricCopy {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final GnocchiServer source;
    private final GnocchiServer target;
    private final CopyJournal journal;
    private final CopyLog log;

    MetricCopy(GnocchiServer source, GnocchiServer target, CopyJournal journal, CopyLog log) {
        this.source = source;
        this.target = target;
        this.journal = journal;
        this.log = log;
    }

    void all() throws IOException, InterruptedException {
        source.pages("/v1/metric", metrics -> {
            Map<String, List<JsonNode>> byResource = new LinkedHashMap<>();
            for (JsonNode metric : metrics) {
                if (journal.knows(metric.path("id").asText())) {
                    continue;
                }
                String resource = metric.path("resource_id").asText("");
                if (resource.isEmpty() || metric.path("name").asText("").isEmpty()) {
                    alone(metric);
                } else {
                    byResource
                            .computeIfAbsent(resource, key -> new ArrayList<>())
                            .add(metric);
                }
            }
            for (Map.Entry<String, List<JsonNode>> of : byResource.entrySet()) {
                ofResource(of.getKey(), of.getValue());
            }
            journal.force();
        });
    }

    private void alone(JsonNode metric) throws IOException, InterruptedException {
        ObjectNode body = description(metric);
        if (metric.hasNonNull("name")) {
            body.set("name", metric.get("name"));
        }
        ServerAnswer made = target.post("/v1/metric", body);
        if (made.ok()) {
            created(metric, made.json().path("id").asText());
        } else {
            log.leftOut("Metric " + metric.path("id").asText(), made.objection());
        }
    }

    private void ofResource(String resource, List<JsonNode> metrics) throws IOException, InterruptedException {
        String path = "/v1/resource/generic/" + resource;
        JsonNode there = target.find(path);
        if (there.isMissingNode()) {
            log.leftOut("The metrics of resource " + resource, "their resource is not here");
            return;
        }
        JsonNode ids = there.path("metrics");
        ObjectNode missing = JSON.createObjectNode();
        for (JsonNode metric : metrics) {
            String name = metric.path("name").asText();
            if (!ids.has(name)) {
                missing.set(name, description(metric));
            }
        }
        if (!missing.isEmpty()) {
            create(path, missing);
            ids = target.get(path).path("metrics");
        }
        for (JsonNode metric : metrics) {
            JsonNode id = ids.path(metric.path("name").asText());
            if (id.isTextual()) {
                created(metric, id.asText());
            }
        }
    }

    /** If the server refuses them together, one after the other: the others are not left out for the one that is wrong. */
    private void create(String resource, ObjectNode metrics) throws IOException, InterruptedException {
        ServerAnswer made = target.post(resource + "/metric", metrics);
        if (made.ok()) {
            return;
        }
        if (metrics.size() == 1) {
            log.leftOut("Metric " + metrics.fieldNames().next() + " of " + resource, made.objection());
            return;
        }
        for (Map.Entry<String, JsonNode> metric : metrics.properties()) {
            create(resource, JSON.createObjectNode().<ObjectNode>set(metric.getKey(), metric.getValue()));
        }
    }

    private static ObjectNode description(JsonNode metric) {
        ObjectNode body = JSON.createObjectNode().put("archive_policy_name", policy(metric));
        if (metric.hasNonNull("unit")) {
            body.set("unit", metric.get("unit"));
        }
        return body;
    }

    /** Lists of metrics have the whole policy, or its name. */
    private static String policy(JsonNode metric) {
        return metric.path("archive_policy")
                .path("name")
                .asText(metric.path("archive_policy_name").asText());
    }

    private void created(JsonNode metric, String id) throws IOException {
        journal.metric(metric.path("id").asText(), id, policy(metric));
        log.copied("metrics", 1);
    }
}
