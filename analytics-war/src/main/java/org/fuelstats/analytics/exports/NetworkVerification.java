package org.fuelstats.analytics.exports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The results of the latest network verifications of an installation's environments. */
record NetworkVerification(Map<String, String> statuses) {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final NetworkVerification UNKNOWN = new NetworkVerification(Map.of());

    /** The statuses of each installation as an object by the environments' ids, of verifications that ended within the days. */
    static String query(ExportDays days) {
        // PostgreSQL can't look into JSON that escapes a NUL, which only an old database holds.
        return "select master_node_uid, json_object_agg(cluster, status)::text as statuses from ("
                + "select distinct on (master_node_uid, body ->> 'cluster_id') master_node_uid,"
                + " body ->> 'cluster_id' as cluster, body -> 'additional_info' ->> 'ended_with_status' as status"
                + " from (select master_node_uid, external_id, body from action_logs where (action_type = 'nailgun_task'"
                + " and action_name = 'verify_networks' or action_type is null and body::text like '%verify_networks%')"
                + " and position('\\u0000' in body::text) = 0 offset 0) log"
                + " where body ->> 'action_type' = 'nailgun_task' and body ->> 'action_name' = 'verify_networks'"
                + " and body ->> 'cluster_id' is not null and left(body ->> 'end_timestamp', 10) collate \"C\" between '"
                + days.from() + "' and '" + days.to() + "'"
                + " order by master_node_uid, body ->> 'cluster_id', external_id desc) latest group by master_node_uid";
    }

    static NetworkVerification of(String statuses) throws IOException {
        if (statuses == null) return UNKNOWN;
        Map<String, String> byCluster = new HashMap<>();
        try (JsonParser in = FACTORY.createParser(statuses)) {
            in.nextToken();
            while (RowJson.nextMember(in)) {
                String cluster = in.currentName();
                in.nextToken();
                byCluster.put(cluster, PythonText.cell(in));
            }
        }
        return new NetworkVerification(byCluster);
    }

    /** The status; null, an empty cell, when nothing was verified. */
    String status(String cluster) {
        return cluster == null ? null : statuses.get(cluster);
    }
}
