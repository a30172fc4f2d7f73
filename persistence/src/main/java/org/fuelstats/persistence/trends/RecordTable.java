package org.fuelstats.persistence.trends;

/** The tables whose documents contain facts of the installation that sent them. */
public enum RecordTable {
    ACTION_LOGS("action_logs", "id"),
    WORKLOADS("oswl_stats", "id"),
    DEPLOYMENTS("deployment", "action_log_id"),
    HEALTH_CHECKS("health_check_runs", "id");

    private final String table;
    private final String id;

    RecordTable(String table, String id) {
        this.table = table;
        this.id = id;
    }

    String table() {
        return table;
    }

    String id() {
        return id;
    }
}
