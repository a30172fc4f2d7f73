package org.fuelstats.analytics;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import org.fuelstats.launcher.RunningSystem;

/** Inserts rows as an existing database has them: the index is not told. */
final class OldRows {
    private final RunningSystem system;

    OldRows(RunningSystem system) {
        this.system = system;
    }

    void healthCheckRun(String uid, int id, String tests) throws Exception {
        String sql =
                "insert into health_check_runs (master_node_uid, external_id, cluster_id, test_set, started_at, tests)"
                        + " values (?, ?, 1, 'ha', now(), ?::json)";
        try (Connection database = system.database();
                PreparedStatement insert = database.prepareStatement(sql)) {
            insert.setString(1, uid);
            insert.setInt(2, id);
            insert.setString(3, tests);
            insert.executeUpdate();
        }
    }

    void deployment(String uid, String message) throws Exception {
        String sql = "insert into action_logs (master_node_uid, external_id, action_name, action_type, body)"
                + " values (?, 1, 'deploy', 'nailgun_task', ?::json)";
        try (Connection database = system.database();
                PreparedStatement insert = database.prepareStatement(sql)) {
            insert.setString(1, uid);
            insert.setString(2, """
                    {"id": 1, "action_name": "deploy", "action_type": "nailgun_task", "cluster_id": 1,
                     "start_timestamp": "2026-01-01T10:00:00", "end_timestamp": "2026-01-01T11:00:00",
                     "additional_info": {"ended_with_status": "ready", "message": "%s"}}""".formatted(message));
            insert.executeUpdate();
        }
    }

    /** @param filtered null where it was never decided whether reports count the installation */
    void structure(String release, ObjectNode structure, Boolean filtered) throws Exception {
        String sql = "insert into installation_structures (master_node_uid, structure, creation_date, is_filtered,"
                + " release) values (?, ?::json, now(), ?, ?)";
        try (Connection database = system.database();
                PreparedStatement insert = database.prepareStatement(sql)) {
            insert.setString(1, structure.get("master_node_uid").asText());
            insert.setString(2, structure.toString());
            insert.setObject(3, filtered, java.sql.Types.BOOLEAN);
            insert.setString(4, release);
            insert.executeUpdate();
        }
    }
}
