package org.fuelstats.persistence.trends;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fuelstats.persistence.time.SenderClock;
import org.fuelstats.persistence.time.Timestamps;

/**
 * Finds the deployments that ended among the action logs received since the last run, and stores them. One whose start or end is implausible
 * is none: it has no duration, and no place among the others.
 */
final class DeploymentDetection {
    private static final String FEED = "deployments";

    /**
     * A row may become visible after one with a larger id, when its request took longer. So many ids before the position are read
     * again each time: more rows than the requests that run at the same time can insert.
     */
    private static final int STRAGGLERS = 100_000;

    /** An old database may hold the character NUL, of which PostgreSQL makes no text. */
    private static final String LEGIBLE = "case when position('\\u0000' in log.body::text) = 0 then";

    private static final String LOGS = "select log.id, log.master_node_uid, coalesce(size.release, 'unknown'),"
            + " told_text(log.body, 'start_timestamp'), told_text(log.body, 'end_timestamp'),"
            + " told_text(log.body, 'additional_info', 'ended_with_status'),"
            + " case when told_text(log.body, 'cluster_id') ~ '^[0-9]{1,9}$'"
            + "  then told_text(log.body, 'cluster_id')::integer end, log.received_at"
            + " from action_logs log left join installation_size size using (master_node_uid)"
            + " where log.id > ? and log.id <= ?"
            + " and coalesce(log.action_name, " + LEGIBLE + " told_text(log.body, 'action_name') end) = 'deploy'"
            + " and coalesce(log.action_type, " + LEGIBLE + " told_text(log.body, 'action_type') end) = 'nailgun_task'"
            + " and not exists (select from deployment known where known.action_log_id = log.id)"
            + " and " + LEGIBLE + " true else false end";

    private static final String ADD = "with added as (insert into deployment"
            + " (action_log_id, master_node_uid, release, started_at, ended_at, succeeded, cluster_id)"
            + " select * from unnest(?::bigint[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::boolean[],"
            + "  ?::integer[])"
            + " on conflict do nothing returning ended_at, release)"
            + " insert into deployment_hour_due (hour, release)"
            + " select distinct date_trunc('hour', ended_at, 'UTC'), due from added, unnest(array[release, '']) due"
            + " on conflict do nothing";

    /**
     * The place of each deployment among those of its environment, in the order in which they ended: a success closes the failures
     * before it. Deployments that name no environment have no place.
     */
    private static final String PLACE = "with touched as (select distinct master_node_uid, cluster_id from deployment"
            + " where action_log_id = any (?) and cluster_id is not null),"
            + " in_order as (select action_log_id, master_node_uid, cluster_id, succeeded,"
            + "  count(*) filter (where succeeded) over before successes_before,"
            + "  count(*) filter (where succeeded) over whole successes,"
            + "  row_number() over (partition by master_node_uid, cluster_id order by ended_at desc, action_log_id desc) = 1 latest"
            + "  from deployment join touched using (master_node_uid, cluster_id)"
            + "  window whole as (partition by master_node_uid, cluster_id),"
            + "  before as (partition by master_node_uid, cluster_id order by ended_at, action_log_id"
            + "   rows between unbounded preceding and 1 preceding)),"
            + " placed as (select action_log_id, case when succeeded then"
            + "   (count(*) filter (where not succeeded) over (partition by master_node_uid, cluster_id, successes_before))::integer"
            + "   end failures_before,"
            + "  succeeded and successes_before = 0 first_success, latest and successes = 0 never_succeeded from in_order)"
            + " update deployment set failures_before = placed.failures_before, first_success = placed.first_success,"
            + "  never_succeeded = placed.never_succeeded, indexed = false"
            + " from placed where deployment.action_log_id = placed.action_log_id"
            + " and (deployment.failures_before, deployment.first_success, deployment.never_succeeded)"
            + "  is distinct from (placed.failures_before, placed.first_success, placed.never_succeeded)";

    private DeploymentDetection() {}

    /**
     * Stores the deployments among the next action logs, within the caller's transaction.
     *
     * @param most how many ids of action logs to pass over at most
     * @return whether there are more
     */
    static boolean detect(Connection connection, int most) throws SQLException {
        long position = number(
                connection, "select coalesce((select position from feed_position where feed = '" + FEED + "'), 0)");
        long newest = number(connection, "select coalesce(max(id), 0) from action_logs");
        long until = Math.min(newest, position + most);
        List<DeploymentRecord> noted = ended(connection, position - STRAGGLERS, until);
        add(connection, noted);
        place(connection, noted);
        move(connection, until);
        return until < newest;
    }

    private static List<DeploymentRecord> ended(Connection connection, long after, long until) throws SQLException {
        List<DeploymentRecord> deployments = new ArrayList<>();
        SenderClock clock = SenderClock.configured();
        try (PreparedStatement select = connection.prepareStatement(LOGS)) {
            select.setLong(1, after);
            select.setLong(2, until);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Instant received = Timestamps.column(row, 8);
                    Instant start = clock.plausible(Timestamps.read(row.getString(4)), received);
                    Instant end = clock.plausible(Timestamps.read(row.getString(5)), received);
                    String status = row.getString(6);
                    boolean over = "ready".equals(status) || "error".equals(status);
                    if (over && start != null && end != null && !end.isBefore(start)) {
                        deployments.add(new DeploymentRecord(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                start,
                                end,
                                "ready".equals(status),
                                row.getObject(7, Integer.class)));
                    }
                }
            }
        }
        return deployments;
    }

    private static void place(Connection connection, List<DeploymentRecord> noted) throws SQLException {
        if (noted.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(PLACE)) {
            update.setArray(
                    1,
                    connection.createArrayOf(
                            "int8",
                            noted.stream().map(DeploymentRecord::actionLog).toArray()));
            update.executeUpdate();
        }
    }

    private static void add(Connection connection, List<DeploymentRecord> deployments) throws SQLException {
        if (deployments.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "int8",
                            deployments.stream()
                                    .map(DeploymentRecord::actionLog)
                                    .toArray()));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            deployments.stream()
                                    .map(DeploymentRecord::installation)
                                    .toArray()));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            deployments.stream().map(DeploymentRecord::release).toArray()));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "text",
                            deployments.stream()
                                    .map(d -> d.startedAt().toString())
                                    .toArray()));
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "text",
                            deployments.stream()
                                    .map(d -> d.endedAt().toString())
                                    .toArray()));
            insert.setArray(
                    6,
                    connection.createArrayOf(
                            "bool",
                            deployments.stream()
                                    .map(DeploymentRecord::succeeded)
                                    .toArray()));
            insert.setArray(
                    7,
                    connection.createArrayOf(
                            "int4",
                            deployments.stream()
                                    .map(DeploymentRecord::environment)
                                    .toArray()));
            insert.executeUpdate();
        }
    }

    private static void move(Connection connection, long position) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("insert into feed_position values ('" + FEED
                + "', ?) on conflict (feed) do update set position = excluded.position")) {
            update.setLong(1, position);
            update.executeUpdate();
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
