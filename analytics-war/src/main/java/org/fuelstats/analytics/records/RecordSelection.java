package org.fuelstats.analytics.records;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fuelstats.persistence.workloads.WorkloadResourceType;

/**
 * The records that a request selects.
 *
 * @param condition in SQL, with the installation as {@link #INSTALLATION}
 * @param installation the installation; empty for any
 */
record RecordSelection(RecordKind kind, String condition, String installation) {
    /** COPY takes no parameters; a setting of the transaction carries the text that a client named. */
    private static final String INSTALLATION = "current_setting('fuelstats.master_node_uid')";

    /** PostgreSQL's text cannot contain NUL, so no installation has such a name. */
    RecordSelection {
        if (installation.indexOf('\0') >= 0) {
            condition = "false";
            installation = "";
        }
    }

    static RecordSelection installation(String uid) {
        return new RecordSelection(RecordKind.INSTALLATION, "master_node_uid = " + INSTALLATION, uid);
    }

    static RecordSelection filteredInstallations() {
        return new RecordSelection(RecordKind.INSTALLATION, "is_filtered", "");
    }

    static RecordSelection workloads(String uid) {
        return new RecordSelection(RecordKind.WORKLOAD, "master_node_uid = " + INSTALLATION, uid);
    }

    static RecordSelection workloads(String uid, WorkloadResourceType type) {
        return new RecordSelection(
                RecordKind.WORKLOAD,
                "master_node_uid = " + INSTALLATION + " and resource_type = '" + type.word() + "'",
                uid);
    }

    static RecordSelection actionLogs(String uid) {
        return new RecordSelection(RecordKind.ACTION_LOG, "master_node_uid = " + INSTALLATION, uid);
    }

    /** Makes the installation known to this transaction. */
    void bind(Connection connection) throws SQLException {
        try (PreparedStatement set =
                connection.prepareStatement("select set_config('fuelstats.master_node_uid', ?, true)")) {
            set.setString(1, installation);
            set.execute();
        }
    }

    long total(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select count(*) from " + kind.table() + " where " + condition);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    String query(Paging paging) {
        return "select " + kind.selected() + " from " + kind.table() + " where " + condition + " order by "
                + kind.table()
                + ".id limit "
                + paging.limit() + " offset " + paging.offset();
    }
}
