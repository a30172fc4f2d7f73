package org.fuelstats.demonstration.nailgun;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.SplittableRandom;

/** Gets the running tasks on, a step with each tick. What they change shows in the tables, and some fail. */
final class Orchestrator {
    private final SplittableRandom chance;

    Orchestrator(long seed) {
        chance = new SplittableRandom(seed);
    }

    /** One step of all tasks. */
    Void tick(NailgunRows rows) throws SQLException {
        for (JsonNode task :
                rows.all(SimulatedTasks.TASKS + " where status = 'running' and name <> 'deploy' order by id")) {
            TaskKind kind = TaskKind.named(task.get("name").asText());
            int progress = task.get("progress").asInt() + kind.step();
            rows.change(
                    "update tasks set progress = ? where id = ? and status = 'running'",
                    Math.min(progress, 100),
                    id(task));
            if (progress >= 100) {
                end(rows, kind, task, chance.nextDouble() >= kind.failures());
            }
        }
        rows.change("update tasks d set progress = (select sum(progress) / 2 from tasks s where s.parent_id = d.id)"
                + " where name = 'deploy' and status = 'running'");
        return null;
    }

    private static void end(NailgunRows rows, TaskKind kind, JsonNode task, boolean good) throws SQLException {
        int cluster = task.get("cluster_id").asInt();
        switch (kind) {
            case PROVISION -> provisioned(rows, cluster, task, good);
            case DEPLOYMENT -> deployed(rows, cluster, task, good);
            case STOP_DEPLOYMENT -> stopped(rows, cluster);
            case RESET_ENVIRONMENT -> reset(rows, cluster);
            case CLUSTER_DELETION -> deleted(rows, cluster);
            case VERIFY_NETWORKS, DEPLOY -> {
                // changes nothing
            }
        }
        new SimulatedTasks(rows).end(id(task), good, message(kind, good));
    }

    private static void provisioned(NailgunRows rows, int cluster, JsonNode task, boolean good) throws SQLException {
        JsonNode deployment =
                rows.one("select id from tasks where parent_id = ? and name = 'deployment'", parent(task));
        if (good) {
            rows.change("update nodes set status = 'deploying' where cluster_id = ?", cluster);
            rows.change("update tasks set status = 'running' where id = ?", id(deployment));
        } else {
            new SimulatedTasks(rows).end(id(deployment), false, "Provisioning has failed");
            failed(rows, cluster, "provision");
            new SimulatedTasks(rows).end(parent(task), false, message(TaskKind.PROVISION, false));
        }
    }

    private static void deployed(NailgunRows rows, int cluster, JsonNode task, boolean good) throws SQLException {
        if (good) {
            rows.change(
                    "update nodes set cluster_id = null, group_id = null, status = 'discover', roles = '{}', pending_roles = '{}',"
                            + " pending_deletion = false where cluster_id = ? and pending_deletion",
                    cluster);
            rows.change(
                    "update nodes set status = 'ready', roles = case when pending_addition then pending_roles else roles end,"
                            + " pending_roles = '{}', pending_addition = false, progress = 100 where cluster_id = ?",
                    cluster);
            rows.change("update clusters set status = 'operational' where id = ?", cluster);
        } else {
            failed(rows, cluster, "deploy");
        }
        new SimulatedTasks(rows).end(parent(task), good, message(TaskKind.DEPLOYMENT, good));
    }

    private static void failed(NailgunRows rows, int cluster, String type) throws SQLException {
        rows.change("update clusters set status = 'error' where id = ?", cluster);
        rows.change(
                "update nodes set status = 'error', error_type = ?, error_msg = 'Failed to run on ' || hostname || ' at ' || ip"
                        + " where id = (select min(id) from nodes where cluster_id = ?)",
                type,
                cluster);
        rows.change("update nodes set status = 'stopped' where cluster_id = ? and status <> 'error'", cluster);
    }

    private static void stopped(NailgunRows rows, int cluster) throws SQLException {
        for (JsonNode task : rows.all(
                "select id from tasks where cluster_id = ? and status in ('running', 'pending')"
                        + " and name in ('deploy', 'provision', 'deployment') order by id desc",
                cluster)) {
            new SimulatedTasks(rows).end(id(task), false, "Deployment was stopped");
        }
        rows.change("update clusters set status = 'stopped' where id = ?", cluster);
        rows.change("update nodes set status = 'stopped' where cluster_id = ?", cluster);
    }

    private static void reset(NailgunRows rows, int cluster) throws SQLException {
        rows.change(
                "update nodes set status = 'discover', pending_addition = true, pending_roles = case when roles = '{}' then pending_roles else roles end,"
                        + " roles = '{}', error_type = null, error_msg = null, progress = 0 where cluster_id = ?",
                cluster);
        rows.change("update clusters set status = 'new' where id = ?", cluster);
    }

    private static void deleted(NailgunRows rows, int cluster) throws SQLException {
        rows.change(
                "update nodes set cluster_id = null, group_id = null, status = 'discover', roles = '{}', pending_roles = '{}',"
                        + " pending_addition = false, pending_deletion = false, error_type = null, error_msg = null, progress = 0"
                        + " where cluster_id = ?",
                cluster);
        rows.change(
                "delete from neutron_config where id in (select id from networking_configs where cluster_id = ?)",
                cluster);
        for (String table : new String[] {"networking_configs", "attributes", "nodegroups"}) {
            rows.change("delete from " + table + " where cluster_id = ?", cluster);
        }
        rows.change("delete from clusters where id = ?", cluster);
    }

    /** As Nailgun's: with names and addresses. */
    private static String message(TaskKind kind, boolean good) {
        return good
                ? kind.text() + " is done"
                : kind.text() + " has failed. Check these nodes: 'node-1.lab.example' at 10.20.0.4";
    }

    private static int id(JsonNode task) {
        return task.get("id").asInt();
    }

    private static int parent(JsonNode task) {
        return task.get("parent_id").asInt();
    }
}
