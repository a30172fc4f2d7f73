package org.fuelstats.endtoend;

import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Action logs of one installation with consecutive numbers. */
public record ActionLogBatch(String masterNode, long first, int size) {

    LongStream numbers() {
        return LongStream.range(first, first + size);
    }

    public String json() {
        return numbers().mapToObj(this::log).collect(Collectors.joining(",", "{\"action_logs\":[", "]}"));
    }

    private String log(long number) {
        return """
                {"master_node_uid":"%s","external_id":%d,"body":{"id":%d,"actor_id":"3c469e9d","action_group":"cluster_changes",\
                "action_name":"deploy","action_type":"http_request","start_timestamp":"2015-06-20T09:00:00.120000",\
                "end_timestamp":"2015-06-20T09:00:01.120000","is_sent":false,"cluster_id":1,"task_uuid":null,\
                "additional_info":{"request_data":{"http_method":"PUT","url":"/api/clusters/1/changes","data":{}},\
                "response_data":{"status":"202 Accepted","data":{}}}}}""".formatted(masterNode, number, number);
    }
}
