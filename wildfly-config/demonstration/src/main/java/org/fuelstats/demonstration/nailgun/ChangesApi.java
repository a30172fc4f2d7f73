package org.fuelstats.demonstration.nailgun;

import java.sql.SQLException;
import java.util.List;

/** What is done to environments takes time: the answer is a task. One of an environment goes on at a time. */
final class ChangesApi {
    private ChangesApi() {}

    static List<Route> routes() {
        return List.of(
                new Route("PUT", "/clusters/N/changes", ChangesApi::deploy),
                new Route("PUT", "/clusters/N/stop_deployment", ChangesApi::stop),
                new Route(
                        "PUT",
                        "/clusters/N/reset",
                        (call, rows) -> begun(TaskKind.RESET_ENVIRONMENT, "reset", call, rows)),
                new Route(
                        "DELETE",
                        "/clusters/N",
                        (call, rows) -> begun(TaskKind.CLUSTER_DELETION, "remove", call, rows)),
                new Route(
                        "PUT",
                        "/clusters/N/network_configuration/neutron/verify",
                        (call, rows) -> begun(TaskKind.VERIFY_NETWORKS, null, call, rows)));
    }

    private static ApiAnswer deploy(ApiCall call, NailgunRows rows) throws SQLException {
        ClusterApi.cluster(rows, call.id());
        if (rows.all("select id from nodes where cluster_id = ?", call.id()).isEmpty()) {
            return ApiAnswer.error(400, "No changes to deploy");
        }
        if (isBusy(rows, call.id())) {
            return busy();
        }
        rows.change("update clusters set status = 'deployment' where id = ?", call.id());
        rows.change("update nodes set status = 'provisioning', error_type = null where cluster_id = ?", call.id());
        SimulatedTasks tasks = new SimulatedTasks(rows);
        int deploy = tasks.begin(TaskKind.DEPLOY, call.id(), null, true);
        tasks.begin(TaskKind.PROVISION, call.id(), deploy, true);
        tasks.begin(TaskKind.DEPLOYMENT, call.id(), deploy, false);
        return ApiAnswer.accepted(TaskApi.task(rows, deploy));
    }

    private static ApiAnswer stop(ApiCall call, NailgunRows rows) throws SQLException {
        ClusterApi.cluster(rows, call.id());
        if (rows.all("select id from tasks where cluster_id = ? and name = 'deploy' and status = 'running'", call.id())
                .isEmpty()) {
            return ApiAnswer.error(400, "There is no deployment to stop");
        }
        int stop = new SimulatedTasks(rows).begin(TaskKind.STOP_DEPLOYMENT, call.id(), null, true);
        return ApiAnswer.accepted(TaskApi.task(rows, stop));
    }

    private static ApiAnswer begun(TaskKind kind, String status, ApiCall call, NailgunRows rows) throws SQLException {
        ClusterApi.cluster(rows, call.id());
        if (isBusy(rows, call.id())) {
            return busy();
        }
        if (status != null) {
            rows.change("update clusters set status = ? where id = ?", status, call.id());
        }
        return ApiAnswer.accepted(TaskApi.task(rows, new SimulatedTasks(rows).begin(kind, call.id(), null, true)));
    }

    private static boolean isBusy(NailgunRows rows, int cluster) throws SQLException {
        return !rows.all("select id from tasks where cluster_id = ? and status in ('running', 'pending')", cluster)
                .isEmpty();
    }

    private static ApiAnswer busy() {
        return ApiAnswer.error(409, "Cannot perform the actions because there are locked tasks");
    }
}
