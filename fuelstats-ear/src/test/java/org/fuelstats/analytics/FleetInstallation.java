package org.fuelstats.analytics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.util.function.BiFunction;

/**
 * An installation of the hand-made fleet, and what it sends to the collector.
 *
 * @param name the name of its file
 * @param file what is written there, see {@code reports/README.md}
 * @param machines what a node sends besides its roles, by the machine that it is
 */
record FleetInstallation(String name, String run, JsonNode file, JsonNode machines) {
    private static final ObjectMapper JSON = new ObjectMapper();

    String uid() {
        return uid(name, run);
    }

    static String uid(String name, String run) {
        return "fleet-" + name + "-" + run;
    }

    boolean filtered() {
        return file.path("filtered").asBoolean();
    }

    LocalDateTime created() {
        return LocalDateTime.parse(file.get("created").asText());
    }

    /** When it reported for the last time; null when it did so once only. */
    LocalDateTime reported() {
        return file.has("reported") ? LocalDateTime.parse(file.get("reported").asText()) : null;
    }

    /** How many deployments it tells of that ended as ready or in error. */
    int deployments() {
        int number = 0;
        for (JsonNode task : file.path("tasks")) {
            String status = task.path("status").asText();
            if (task.get("name").asText().equals("deploy") && (status.equals("ready") || status.equals("error")))
                number++;
        }
        return number;
    }

    String structure() {
        ObjectNode structure = file.get("structure").deepCopy();
        structure.put("master_node_uid", uid());
        ObjectNode product = structure.putObject("fuel_release").put("api", "1.0");
        product.set("release", file.get("release"));
        product.set("feature_groups", file.get("feature_groups"));
        for (JsonNode environment : structure.get("clusters")) {
            ((ObjectNode) environment).set("nodes", nodes(environment.get("nodes")));
        }
        return JSON.createObjectNode().set("installation_structure", structure).toString();
    }

    private ArrayNode nodes(JsonNode written) {
        ArrayNode nodes = JSON.createArrayNode();
        for (JsonNode alike : written) {
            for (int i = 0; i < alike.get("copies").asInt(); i++) {
                ObjectNode node = nodes.addObject().put("id", nodes.size());
                node.set("roles", alike.get("roles"));
                if (alike.has("machine"))
                    node.setAll((ObjectNode) machines.get(alike.get("machine").asText()));
            }
        }
        return nodes;
    }

    String actionLogs() {
        ArrayNode logs = records("tasks", this::task);
        logs.addAll(records("requests", this::request));
        for (int i = 0; i < logs.size(); i++) ((ObjectNode) logs.get(i)).put("external_id", i + 1);
        return JSON.createObjectNode().set("action_logs", logs).toString();
    }

    private ObjectNode task(JsonNode written, int id) {
        ObjectNode log = log(written, "nailgun_task");
        ObjectNode info = log.withObjectProperty("body").putObject("additional_info");
        info.set("operation", written.get("name"));
        if (written.has("status")) info.set("ended_with_status", written.get("status"));
        return log;
    }

    private ObjectNode request(JsonNode written, int id) {
        ObjectNode log = log(written, "http_request");
        ObjectNode info = log.withObjectProperty("body").putObject("additional_info");
        if (written.has("agent")) info.putObject("request_data").set("user_agent", written.get("agent"));
        if (written.has("status")) info.putObject("response_data").set("status", written.get("status"));
        return log;
    }

    private ObjectNode log(JsonNode written, String type) {
        ObjectNode log = JSON.createObjectNode().put("master_node_uid", uid());
        ObjectNode body = log.putObject("body").put("action_type", type);
        body.set("action_name", written.get("name"));
        if (written.has("group")) body.set("action_group", written.get("group"));
        if (written.has("environment")) body.set("cluster_id", written.get("environment"));
        if (written.has("start")) body.set("start_timestamp", written.get("start"));
        if (written.has("end")) body.set("end_timestamp", written.get("end"));
        return log;
    }

    String workloads() {
        return JSON.createObjectNode()
                .set("oswl_stats", records("workloads", this::workload))
                .toString();
    }

    private ObjectNode workload(JsonNode written, int id) {
        ObjectNode workload = JSON.createObjectNode()
                .put("master_node_uid", uid())
                .put("id", id)
                .put("updated_time", "23:45:00")
                .put("resource_checksum", "sum-" + id);
        workload.set("cluster_id", written.get("environment"));
        workload.set("resource_type", written.get("type"));
        workload.set("created_date", written.get("day"));
        ObjectNode data = workload.putObject("resource_data");
        data.putArray("modified");
        for (String list : new String[] {"current", "added", "removed"}) {
            ArrayNode items = data.putArray(list);
            for (int i = 0; i < written.get(list).asInt(); i++)
                items.addObject().put("id", Integer.toString(i));
        }
        return workload;
    }

    String healthChecks() {
        return JSON.createObjectNode()
                .set("ostf_stats", records("health_checks", this::healthCheck))
                .toString();
    }

    private ObjectNode healthCheck(JsonNode written, int id) {
        ObjectNode run = JSON.createObjectNode().put("master_node_uid", uid()).put("id", id);
        run.set("cluster_id", written.get("environment"));
        run.set("test_set", written.get("set"));
        run.set("started_at", written.get("start"));
        run.set("ended_at", written.get("end"));
        ArrayNode tests = run.putArray("tests");
        written.get("tests")
                .properties()
                .forEach(test -> tests.addObject().put("id", test.getKey()).set("status", test.getValue()));
        return run;
    }

    private ArrayNode records(String list, BiFunction<JsonNode, Integer, ObjectNode> record) {
        ArrayNode records = JSON.createArrayNode();
        for (JsonNode written : file.path(list)) records.add(record.apply(written, records.size() + 1));
        return records;
    }
}
