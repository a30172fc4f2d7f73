package org.fuelstats.collector;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invented messages of one installation. */
record Logs(String uid) {
    static Logs ofNewInstallation() {
        return new Logs(UUID.randomUUID().toString());
    }

    /** A request with these items. */
    static String request(String... items) {
        return "{\"action_logs\":[" + String.join(",", items) + "]}";
    }

    /** A request with complete logs under these ids. */
    String request(int from, int to) {
        return request(IntStream.rangeClosed(from, to)
                .mapToObj(id -> complete(Integer.toString(id)))
                .toArray(String[]::new));
    }

    /** The same ids in the other direction. */
    String requestReversed(int from, int to) {
        return request(IntStream.rangeClosed(from, to)
                .mapToObj(id -> complete(Integer.toString(to + from - id)))
                .collect(Collectors.toList())
                .toArray(String[]::new));
    }

    String complete(String id) {
        return item(
                id,
                "{\"action_type\":\"http_request\",\"action_name\":\"n\",\"end_timestamp\":\"2026-01-01T00:00:00\"}");
    }

    String item(String id, String body) {
        return "{\"master_node_uid\":\"" + uid + "\",\"external_id\":" + id + ",\"body\":" + body + "}";
    }

    String workload(String id, String type, String createdDate, String checksum) {
        return "{\"master_node_uid\":\"" + uid + "\",\"id\":" + id + ",\"cluster_id\":1,\"created_date\":\""
                + createdDate
                + "\",\"updated_time\":\"01:02:03.000004\",\"resource_checksum\":\"" + checksum + "\""
                + (type == null ? "" : ",\"resource_type\":\"" + type + "\"")
                + ",\"resource_data\":{\"added\":[],\"current\":[],\"removed\":[],\"modified\":[]}}";
    }

    static String workloads(String... items) {
        return "{\"oswl_stats\":[" + String.join(",", items) + "]}";
    }

    /** A finished run of health checks with these tests. */
    String run(String id, String... tests) {
        return runWithEnd(id, "\"2026-01-01T10:05:00.5\"", tests);
    }

    /** A run of health checks; its end is JSON. */
    String runWithEnd(String id, String end, String... tests) {
        return "{\"master_node_uid\":\"" + uid + "\",\"id\":" + id + ",\"cluster_id\":1,\"test_set\":\"smoke\","
                + "\"started_at\":\"2026-01-01T10:00:00\",\"ended_at\":" + end + ",\"tests\":["
                + String.join(",", tests) + "]}";
    }

    static String test(String id, String status) {
        return "{\"id\":\"" + id + "\",\"status\":\"" + status + "\",\"duration\":1.5}";
    }

    static String runs(String... items) {
        return "{\"ostf_stats\":[" + String.join(",", items) + "]}";
    }

    String structure(String clusters) {
        return "{\"installation_structure\":{\"master_node_uid\":\"" + uid + "\",\"clusters_num\":0,"
                + "\"allocated_nodes_num\":0,\"unallocated_nodes_num\":0,\"clusters\":" + clusters + "}}";
    }
}
