package org.fuelstats.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.UUID;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** An old database holds what no schema would let in: it costs an export no more than what can't be read. */
@EndToEnd
class MalformedEnvironmentsIT {
    private final RunningSystem system;
    private final AnalyticsClient analytics;
    private final String uid = UUID.randomUUID().toString();

    MalformedEnvironmentsIT(RunningSystem system) {
        this.system = system;
        this.analytics = new AnalyticsClient(system);
    }

    @Test
    void anEnvironmentThatCannotBeReadCostsOnlyItself() throws Exception {
        insert("""
                {"clusters": [
                 {"id": 1, "installed_plugins": [{"name": "one"}], "nodes": [{"id": 11}]},
                 7, ["x", {"y": 1}],
                 {"id": 2, "installed_plugins": "none", "nodes": {"id": 12}},
                 {"installed_plugins": [{"name": "two"}, null, {"name": "three"}], "nodes": [[], {"id": 13}], "id": 3},
                 {"id": 4, "installed_plugins": [{"name": "four"}], "nodes": [{"id": 14}]}]}""");

        assertEquals(List.of("one", "two", "three", "four"), column("plugins", "name"));
        assertEquals(List.of("11", "13", "14"), column("nodes", "id"));
        assertEquals(List.of("1", "2", "3", "4"), column("clusters", "id"));
    }

    private List<String> column(String export, String column) throws Exception {
        return Exported.of(analytics.get("/api/v1/csv/" + export)).rows(uid).stream()
                .map(row -> row.get(column))
                .toList();
    }

    private void insert(String structure) throws Exception {
        try (Connection connection = system.database();
                PreparedStatement insert = connection.prepareStatement("insert into installation_structures"
                        + " (master_node_uid, structure, creation_date, is_filtered)"
                        + " values (?, ?::json, now() at time zone 'UTC', false)")) {
            insert.setString(1, uid);
            insert.setString(2, structure);
            insert.executeUpdate();
        }
    }
}
