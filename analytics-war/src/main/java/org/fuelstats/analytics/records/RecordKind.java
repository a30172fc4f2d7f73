package org.fuelstats.analytics.records;

import java.util.List;
import java.util.stream.Collectors;
import org.fuelstats.analytics.records.RecordColumn.Form;

/** The kinds of records that are stored, with their tables' columns. */
enum RecordKind {
    INSTALLATION(
            "installation_structures",
            List.of(
                    new RecordColumn("id", Form.LITERAL),
                    new RecordColumn("master_node_uid", Form.TEXT),
                    new RecordColumn("structure", Form.LITERAL),
                    new RecordColumn("creation_date", Form.TIME),
                    new RecordColumn("modification_date", Form.TIME),
                    new RecordColumn("is_filtered", Form.LITERAL),
                    new RecordColumn("release", Form.TEXT))),
    WORKLOAD(
            "oswl_stats",
            List.of(
                    new RecordColumn("id", Form.LITERAL),
                    new RecordColumn("master_node_uid", Form.TEXT),
                    new RecordColumn("external_id", Form.LITERAL),
                    new RecordColumn("cluster_id", Form.LITERAL),
                    new RecordColumn("created_date", Form.TEXT),
                    new RecordColumn("updated_time", Form.TEXT),
                    new RecordColumn("resource_type", Form.TEXT),
                    new RecordColumn("resource_data", Form.LITERAL),
                    new RecordColumn("resource_checksum", Form.TEXT),
                    new RecordColumn("version_info", Form.LITERAL))),
    ACTION_LOG(
            "action_logs",
            List.of(
                    new RecordColumn("id", Form.LITERAL),
                    new RecordColumn("master_node_uid", Form.TEXT),
                    new RecordColumn("external_id", Form.LITERAL),
                    new RecordColumn("body", Form.LITERAL),
                    new RecordColumn("action_name", Form.TEXT),
                    new RecordColumn("action_type", Form.TEXT)));

    private final String table;
    private final List<RecordColumn> columns;

    RecordKind(String table, List<RecordColumn> columns) {
        this.table = table;
        this.columns = columns;
    }

    String table() {
        return table;
    }

    List<RecordColumn> columns() {
        return columns;
    }

    /** The columns as a query selects them: all as text. */
    String selected() {
        return columns.stream().map(RecordColumn::selected).collect(Collectors.joining(", "));
    }
}
