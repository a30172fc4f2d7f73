package org.fuelstats.nailgun.actionlist;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.fuelstats.http.csv.CsvWriter;

/** The list as CSV: a line of titles, then a line for each action log with the same members as in JSON. */
final class ActionCsv {
    private static final List<String> TITLES = List.of(
            "id",
            "start_timestamp",
            "end_timestamp",
            "seconds",
            "action_type",
            "action_group",
            "action_name",
            "result",
            "status",
            "http_method",
            "url",
            "user_agent",
            "operation",
            "cluster_id",
            "actor_id",
            "task_uuid",
            "is_sent");

    private final CsvWriter csv;

    ActionCsv(OutputStream out) throws IOException {
        csv = new CsvWriter(out);
        csv.cells(TITLES);
        csv.endRow();
    }

    void add(List<ListedAction> actions) throws IOException {
        for (ListedAction action : actions) {
            for (String title : TITLES) {
                csv.cell(action.members().get(title).asText(null));
            }
            csv.endRow();
        }
        csv.flush();
    }
}
