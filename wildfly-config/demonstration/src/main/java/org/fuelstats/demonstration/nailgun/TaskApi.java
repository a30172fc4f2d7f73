package org.fuelstats.demonstration.nailgun;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.List;

/** Tasks, which may be looked at and, when they have ended, deleted. */
final class TaskApi {
    private TaskApi() {}

    static List<Route> routes() {
        return List.of(
                new Route("GET", "/tasks", TaskApi::list),
                new Route("GET", "/tasks/N", (call, rows) -> ApiAnswer.ok(task(rows, call.id()))),
                new Route("DELETE", "/tasks/N", TaskApi::remove));
    }

    static ObjectNode task(NailgunRows rows, int id) throws SQLException {
        return rows.one(SimulatedTasks.TASKS + " where id = ? and deleted_at is null", id);
    }

    private static ApiAnswer list(ApiCall call, NailgunRows rows) throws SQLException {
        Integer cluster = call.asked("cluster_id");
        String all = SimulatedTasks.TASKS + " where deleted_at is null";
        return ApiAnswer.ok(
                cluster == null
                        ? rows.all(all + " order by id")
                        : rows.all(all + " and cluster_id = ? order by id", cluster));
    }

    private static ApiAnswer remove(ApiCall call, NailgunRows rows) throws SQLException {
        String status = task(rows, call.id()).path("status").asText();
        if (status.equals("running") || status.equals("pending")) {
            return ApiAnswer.error(400, "You cannot delete running task");
        }
        rows.change(
                "update tasks set deleted_at = now() at time zone 'utc' where id = ? or parent_id = ?",
                call.id(),
                call.id());
        return ApiAnswer.nothing();
    }
}
