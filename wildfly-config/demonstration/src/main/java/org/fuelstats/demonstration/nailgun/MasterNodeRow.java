package org.fuelstats.demonstration.nailgun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The master node's settings. A gateway in front answers for them itself, and asks Nailgun only who may read them. */
final class MasterNodeRow {
    private static final String ROW = "select master_node_uid, settings from master_node_settings order by id limit 1";

    private MasterNodeRow() {}

    static List<Route> routes() {
        return List.of(
                new Route("GET", "/settings", MasterNodeRow::read),
                new Route("PATCH", "/settings", MasterNodeRow::change));
    }

    /** Reading makes none: whoever is in front may be just about to. */
    private static ApiAnswer read(ApiCall call, NailgunRows rows) throws SQLException {
        JsonNode found = rows.all(ROW);
        return ApiAnswer.ok(found.isEmpty() ? NailgunRows.JSON.createObjectNode() : found.get(0));
    }

    private static ApiAnswer change(ApiCall call, NailgunRows rows) throws SQLException {
        if (!(call.body().path("settings") instanceof ObjectNode changes)) {
            return ApiAnswer.error(400, "settings is no object");
        }
        ObjectNode settings = row(rows).withObject("/settings");
        ClusterApi.merge(settings, changes);
        rows.change("update master_node_settings set settings = ?::json", settings.toString());
        return ApiAnswer.ok(row(rows));
    }

    private static ObjectNode row(NailgunRows rows) throws SQLException {
        rows.change(
                "insert into master_node_settings (master_node_uid, settings)"
                        + " select ?, '{}' where not exists (select 1 from master_node_settings)",
                UUID.randomUUID().toString());
        return rows.one(ROW);
    }
}
