package org.fuelstats.analytics.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fuelstats.persistence.database.Database;

/**
 * Assigns jobs to nodes. A node holds a job by a lease of some seconds, which it renews while it is alive; a job whose lease has expired
 * may be claimed by any node. Each run has an id, and only the run named in the row may write.
 */
@ApplicationScoped
class JobClaims {
    /** How long a lease lasts. Much longer than a round, so that a busy node keeps its jobs. */
    private static final int LEASE_SECONDS = 12;

    /** A job that has had its server stop so often may be the reason. */
    static final int MOST_ATTEMPTS = 3;

    private static final String LEASE = "clock_timestamp() + make_interval(secs => " + LEASE_SECONDS + ")";

    private static final String LINE = "select count(*) filter (where state = 'waiting'),"
            + " count(*) filter (where lease_until < clock_timestamp()) from job where state in ('waiting', 'running')";

    /**
     * Jobs that lost their node are first; then those of the user with the fewest running jobs, then of the user served longest ago, so
     * that one user's many jobs do not delay another's only one.
     */
    private static final String CLAIM = "with next as (select j.id, j.state, j.node from job j"
            + " join (select requester, count(*) filter (where state = 'running') as running, max(started_at) as served"
            + "  from job group by requester) u using (requester)"
            + " where j.state in ('waiting', 'running') and j.attempts < " + MOST_ATTEMPTS
            + " and (j.state = 'waiting' or j.lease_until < clock_timestamp()) and (select count(*) from job where"
            + " state = 'running' and lease_until >= clock_timestamp()) < ? order by j.state = 'running' desc,"
            + " u.running, u.served nulls first, j.requested_at limit 1 for update of j) update job set state ="
            + " 'running', run = ?, node = ?, lease_until = " + LEASE
            + ", attempts = attempts + 1, started_at = coalesce(started_at, clock_timestamp()), result_bytes = 0"
            + " from next where job.id = next.id"
            + " returning job.id, report, filters::text as filters, format, of_table, attempts,"
            + " case when next.state = 'running' then next.node end as lost_by";

    private static final String RENEW =
            "update job set lease_until = " + LEASE + ", progress = greatest(progress, told.share) from"
                    + " unnest(?::uuid[], ?::float8[]) as told (run, share) where"
                    + " job.run = told.run returning job.run";

    private static final String END = ", run = null, lease_until = null, finished_at = statement_timestamp(),"
            + " expires_at = statement_timestamp() + make_interval(secs => ?)";

    private static final String GIVE_UP =
            "with lost as (update job set state = 'failed', result_bytes = 0, message = ?" + END
                    + " where state = 'running' and lease_until < clock_timestamp() and attempts >= " + MOST_ATTEMPTS
                    + " returning id), gone as (delete from job_result where job in (select id from lost)) select"
                    + " count(*) from lost";

    @Inject
    private Database database;

    /** The length of the queue. Fast enough for frequent calls. */
    QueueLength queue() {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(LINE);
                    ResultSet row = select.executeQuery()) {
                row.next();
                return new QueueLength(row.getInt(1), row.getInt(2));
            }
        });
    }

    /**
     * Takes the next job for a node, unless as many run as may on all nodes.
     *
     * @param most how many that is
     */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Claim> claim(String node, int most) {
        return database.with(connection -> {
            try (PreparedStatement lock =
                    connection.prepareStatement("select pg_advisory_xact_lock(hashtext('claims of jobs'))")) {
                lock.execute();
            }
            UUID run = UUID.randomUUID();
            Optional<Claim> claim = next(connection, run, node, most);
            if (claim.isPresent()) deleteParts(connection, claim.get().job());
            return claim;
        });
    }

    private static Optional<Claim> next(Connection connection, UUID run, String node, int most) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(CLAIM)) {
            update.setInt(1, most);
            update.setObject(2, run);
            update.setString(3, node);
            try (ResultSet row = update.executeQuery()) {
                if (!row.next()) return Optional.empty();
                return Optional.of(new Claim(
                        row.getObject("id", UUID.class),
                        run,
                        JobRows.order(row),
                        row.getInt("attempts"),
                        row.getString("lost_by")));
            }
        }
    }

    /**
     * Renews the leases of runs.
     *
     * @param progress how far each run is
     * @return the runs that are still valid
     */
    @Transactional(TxType.REQUIRES_NEW)
    Set<UUID> renew(Map<UUID, Double> progress) {
        if (progress.isEmpty()) return Set.of();
        return database.with(connection -> {
            Array runs = connection.createArrayOf("uuid", progress.keySet().toArray());
            Array shares = connection.createArrayOf("float8", progress.values().toArray());
            try (PreparedStatement update = connection.prepareStatement(RENEW)) {
                update.setArray(1, runs);
                update.setArray(2, shares);
                Set<UUID> alive = new HashSet<>();
                try (ResultSet row = update.executeQuery()) {
                    while (row.next()) alive.add(row.getObject(1, UUID.class));
                }
                return alive;
            }
        });
    }

    /** Ends a run with success; false when it no longer counts. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean done(UUID run, Duration keep) {
        return database.with(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update job set state = 'done', progress = 1, message = null" + END + " where run = ?")) {
                update.setDouble(1, keep.toSeconds());
                update.setObject(2, run);
                return update.executeUpdate() == 1;
            }
        });
    }

    /** Ends a run without success; false when it no longer counts. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean failed(Claim claim, String message, Duration keep) {
        return database.with(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update job set state = 'failed', message = ?, result_bytes = 0" + END + " where run = ?")) {
                update.setString(1, message);
                update.setDouble(2, keep.toSeconds());
                update.setObject(3, claim.run());
                if (update.executeUpdate() == 0) return false;
            }
            deleteParts(connection, claim.job());
            return true;
        });
    }

    /** Fails the jobs whose servers have stopped too often. */
    @Transactional(TxType.REQUIRES_NEW)
    int giveUp(String message, Duration keep) {
        return database.with(connection -> {
            try (PreparedStatement update = connection.prepareStatement(GIVE_UP)) {
                update.setString(1, message);
                update.setDouble(2, keep.toSeconds());
                try (ResultSet row = update.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }

    /** Returns runs that a node cannot continue to the queue, as if they had not been started. */
    @Transactional(TxType.REQUIRES_NEW)
    void release(Collection<UUID> runs) {
        database.with(connection -> {
            Array array = connection.createArrayOf("uuid", runs.toArray());
            try (PreparedStatement update = connection.prepareStatement("update job set state = 'waiting', run = null,"
                    + " lease_until = null, attempts = attempts - 1 where run = any (?)")) {
                update.setArray(1, array);
                return update.executeUpdate();
            }
        });
    }

    private static void deleteParts(Connection connection, UUID job) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from job_result where job = ?")) {
            delete.setObject(1, job);
            delete.executeUpdate();
        }
    }

    /**
     * A job that this node has claimed.
     *
     * @param run the id of this run; writes of another run of the same job are rejected
     * @param attempt which run of the job this is, from 1
     * @param lostBy the node that lost it; null if none did
     */
    record Claim(UUID job, UUID run, JobRequest order, int attempt, String lostBy) {}

    /**
     * The queue of jobs at a time.
     *
     * @param waiting jobs that have not been started
     * @param lost jobs with the state running whose lease has expired
     */
    record QueueLength(int waiting, int lost) {
        static final QueueLength EMPTY = new QueueLength(0, 0);

        /** Whether there may be something to claim. */
        boolean open() {
            return waiting > 0 || lost > 0;
        }
    }
}
