package org.fuelstats.demonstration.nailgun;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.UUID;

/** Tasks and what Nailgun itself records of them: a row of action_logs when they begin, which is completed when they end. */
final class SimulatedTasks {
    static final String TASKS =
            "select id, uuid, name, cluster_id, status, progress, message, result, parent_id from tasks";

    private final NailgunRows rows;

    SimulatedTasks(NailgunRows rows) {
        this.rows = rows;
    }

    /** Begins a task; returns its id. */
    int begin(TaskKind kind, int cluster, Integer parent, boolean runs) throws SQLException {
        String uuid = UUID.randomUUID().toString();
        int id = rows.add(
                "insert into tasks (uuid, cluster_id, name, status, progress, cache, parent_id) values (?, ?, ?, ?, 0, ?, ?)",
                uuid,
                cluster,
                kind.text(),
                runs ? "running" : "pending",
                orders(kind, cluster, uuid).toString(),
                parent);
        ObjectNode information = NailgunRows.JSON.createObjectNode().put("parent_task_id", parent);
        information.putArray("subtasks_ids");
        information.put("operation", kind.text());
        rows.change(
                "insert into action_logs (action_group, action_name, action_type, start_timestamp, additional_info, cluster_id, task_uuid)"
                        + " values (?, ?, 'nailgun_task', now() at time zone 'utc', ?::json, ?, ?)",
                kind.group(),
                kind.text(),
                information.toString(),
                cluster,
                uuid);
        return id;
    }

    /** Ends a task. */
    void end(int id, boolean good, String message) throws SQLException {
        ObjectNode task = rows.one("select uuid, name, cluster_id, parent_id, cache from tasks where id = ?", id);
        String status = good ? "ready" : "error";
        rows.change("update tasks set status = ?, progress = 100, message = ? where id = ?", status, message, id);
        ObjectNode information = NailgunRows.JSON.createObjectNode();
        information.set("parent_task_id", task.get("parent_id"));
        ArrayNode subtasks = information.putArray("subtasks_ids");
        rows.all("select id from tasks where parent_id = ? order by id", id)
                .forEach(sub -> subtasks.add(sub.get("id")));
        information.set("operation", task.get("name"));
        information.put("ended_with_status", status).put("message", "");
        ArrayNode nodes = information.putArray("nodes_from_resp");
        rows.all(
                        "select id from nodes where cluster_id = ? order by id",
                        task.get("cluster_id").asInt())
                .forEach(node -> nodes.add(node.get("id").asText()));
        information.set("output", task.get("cache"));
        rows.change(
                "update action_logs set end_timestamp = now() at time zone 'utc', additional_info = ?::json where task_uuid = ?",
                information.toString(),
                task.get("uuid").asText());
    }

    /** What the orchestrator is told to do: with addresses and secrets, as in a real one. */
    private ObjectNode orders(TaskKind kind, int cluster, String uuid) throws SQLException {
        ObjectNode orders = NailgunRows.JSON.createObjectNode();
        orders.put("method", kind.text())
                .put("respond_to", kind.text() + "_resp")
                .put("api_version", "1");
        ObjectNode arguments = orders.putObject("args").put("task_uuid", uuid);
        ArrayNode told = arguments.putArray(kind == TaskKind.DEPLOYMENT ? "deployment_info" : "nodes");
        for (var node : rows.all(NodeApi.NODES + " where cluster_id = ? order by id", cluster)) {
            ObjectNode one = told.addObject().put("uid", node.get("id").asText());
            one.put("ip", "10.20.0." + node.get("id").asText()).put("fqdn", "node.lab.example");
            if (kind == TaskKind.DEPLOYMENT) {
                one.put("libvirt_type", "kvm").put("fuel_version", "9.0").put("admin_password", "simulated secret");
            }
        }
        return orders;
    }
}
