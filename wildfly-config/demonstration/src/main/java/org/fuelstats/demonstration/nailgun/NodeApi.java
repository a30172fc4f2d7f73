package org.fuelstats.demonstration.nailgun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Nodes: they are discovered, get a place in an environment, lose it and go. */
final class NodeApi {
    static final String NODES =
            "select id, name, cluster_id, group_id, status, online, mac, manufacturer, platform_name,"
                    + " os_platform, roles, pending_roles, pending_addition, pending_deletion, error_type, progress, meta from nodes";

    private NodeApi() {}

    static List<Route> routes() {
        return List.of(
                new Route("GET", "/nodes", NodeApi::list),
                new Route("POST", "/nodes", NodeApi::discover),
                new Route("GET", "/nodes/N", (call, rows) -> ApiAnswer.ok(node(rows, call.id()))),
                new Route("PUT", "/nodes/N", NodeApi::change),
                new Route("DELETE", "/nodes/N", NodeApi::remove),
                new Route("POST", "/clusters/N/assignment", NodeApi::assign),
                new Route("POST", "/clusters/N/unassignment", NodeApi::unassign));
    }

    static ObjectNode node(NailgunRows rows, int id) throws SQLException {
        return rows.one(NODES + " where id = ?", id);
    }

    private static ApiAnswer list(ApiCall call, NailgunRows rows) throws SQLException {
        Integer cluster = call.asked("cluster_id");
        return ApiAnswer.ok(
                cluster == null
                        ? rows.all(NODES + " order by id")
                        : rows.all(NODES + " where cluster_id = ? order by id", cluster));
    }

    private static ApiAnswer discover(ApiCall call, NailgunRows rows) throws SQLException {
        String mac = call.body().path("mac").asText();
        if (!mac.matches("[0-9a-fA-F]{2}(:[0-9a-fA-F]{2}){5}")) {
            return ApiAnswer.error(400, "Invalid MAC address is specified");
        }
        if (!rows.all(NODES + " where mac = ?", mac).isEmpty()) {
            return ApiAnswer.error(409, "Node with mac " + mac + " already exists");
        }
        int id = rows.add(
                "insert into nodes (status, mac, meta, manufacturer, platform_name, os_platform, timestamp, online, progress,"
                        + " roles, pending_roles, primary_roles, pending_addition, pending_deletion)"
                        + " values ('discover', ?, ?, ?, ?, 'ubuntu', now() at time zone 'utc', true, 0, '{}', '{}', '{}', false, false)",
                mac,
                call.body().path("meta").isObject() ? call.body().get("meta").toString() : "{}",
                call.body().path("manufacturer").asText(null),
                call.body().path("platform_name").asText(null));
        rows.change(
                "update nodes set name = 'Untitled (' || right(mac, 5) || ')', hostname = 'node-' || id, ip = '10.20.0.' || (3 + id % 250)"
                        + " where id = ?",
                id);
        rows.change("insert into node_nic_interfaces (node_id, name, mac) values (?, 'eth0', ?)", id, mac);
        return ApiAnswer.created(node(rows, id));
    }

    private static ApiAnswer change(ApiCall call, NailgunRows rows) throws SQLException {
        node(rows, call.id());
        JsonNode body = call.body();
        if (body.path("name").isTextual()) {
            rows.change(
                    "update nodes set name = ? where id = ?", body.get("name").textValue(), call.id());
        }
        if (body.path("online").isBoolean()) {
            rows.change(
                    "update nodes set online = ? where id = ?",
                    body.get("online").booleanValue(),
                    call.id());
        }
        return ApiAnswer.ok(node(rows, call.id()));
    }

    private static ApiAnswer remove(ApiCall call, NailgunRows rows) throws SQLException {
        if (!node(rows, call.id()).path("cluster_id").isNull()) {
            return ApiAnswer.error(400, "The node is in an environment: remove it there first");
        }
        rows.change("delete from node_nic_interfaces where node_id = ?", call.id());
        rows.change("delete from nodes where id = ?", call.id());
        return ApiAnswer.nothing();
    }

    private static ApiAnswer assign(ApiCall call, NailgunRows rows) throws SQLException {
        ClusterApi.cluster(rows, call.id());
        for (JsonNode place : call.body()) {
            List<String> roles = new ArrayList<>();
            place.path("roles").forEach(role -> roles.add(role.asText()));
            int taken = rows.change(
                    "update nodes set cluster_id = ?, pending_addition = true, pending_roles = string_to_array(?, ','),"
                            + " group_id = (select min(id) from nodegroups g where g.cluster_id = ?)"
                            + " where id = ? and (cluster_id is null or cluster_id = ?)",
                    call.id(),
                    String.join(",", roles),
                    call.id(),
                    place.path("id").asInt(),
                    call.id());
            if (taken == 0) {
                throw new NailgunRows.NotThere();
            }
        }
        return ApiAnswer.nothing();
    }

    /** A node that is deployed stays until the next deployment, others leave at once. */
    private static ApiAnswer unassign(ApiCall call, NailgunRows rows) throws SQLException {
        for (JsonNode place : call.body()) {
            int id = place.path("id").asInt();
            rows.change("update nodes set pending_deletion = true where id = ? and cluster_id = ?", id, call.id());
            rows.change(
                    "update nodes set cluster_id = null, group_id = null, pending_roles = '{}', pending_addition = false,"
                            + " pending_deletion = false where id = ? and cluster_id = ? and status = 'discover'",
                    id,
                    call.id());
        }
        return ApiAnswer.nothing();
    }
}
