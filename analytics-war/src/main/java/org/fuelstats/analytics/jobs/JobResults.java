package org.fuelstats.analytics.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.fuelstats.persistence.database.Database;
import org.fuelstats.settings.ByteSize;

/** Job results in the database, stored in parts: writing them within their limits, and deleting them when they expire or space runs out. */
@ApplicationScoped
class JobResults {
    private static final String COUNT =
            "update job set result_bytes = result_bytes + ? where run = ? returning result_bytes";

    private static final String OLDEST = "update job set state = 'expired', result_bytes = 0,"
            + " message = 'The result was deleted early to make room for newer ones. Request it again.',"
            + " expires_at = clock_timestamp() + (expires_at - finished_at)"
            + " where id = (select id from job where state = 'done' and result_bytes > 0 order by finished_at limit 1"
            + " for update skip locked) returning id";

    private static final String EXPIRE = "update job set state = 'expired', result_bytes = 0,"
            + " message = 'The result has expired. Request it again.',"
            + " expires_at = clock_timestamp() + make_interval(secs => ?)"
            + " where id in (select id from job where state = 'done' and expires_at <= clock_timestamp()"
            + " for update skip locked) returning id";

    private static final String FORGET = "delete from job where id in (select id from job"
            + " where state in ('failed', 'cancelled', 'expired') and expires_at <= clock_timestamp()"
            + " for update skip locked)";

    @Inject
    private Database database;

    /**
     * Adds a part to a run's result.
     *
     * @param most what the result may take
     * @throws JobStopped if the run no longer counts
     * @throws JobFailed if the result has become too large
     */
    @Transactional(TxType.REQUIRES_NEW)
    void append(JobClaims.Claim claim, int part, byte[] bytes, ByteSize most) {
        database.<Void>with(connection -> {
            // Locks the row until the commit: who cancels meanwhile waits, and deletes this part too.
            long size = count(connection, claim, bytes.length);
            if (size > most.bytes()) {
                throw new JobFailed(
                        "The result is larger than " + most + " (fuelstats.jobs.max-result-bytes). Narrow the"
                                + " filters, for instance to a shorter period.");
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into job_result (job, part, bytes) values (?, ?, ?)")) {
                insert.setObject(1, claim.job());
                insert.setInt(2, part);
                insert.setBytes(3, bytes);
                insert.executeUpdate();
            }
            return null;
        });
    }

    /**
     * Lets the oldest results go until all together fit.
     *
     * @return how many went
     * @throws JobFailed if there is nothing to let go and they still don't fit
     */
    @Transactional(TxType.REQUIRES_NEW)
    int makeRoom(ByteSize most) {
        return database.with(connection -> {
            int gone = 0;
            while (total(connection) > most.bytes()) {
                if (deleteParts(connection, OLDEST, null) == 0) {
                    throw new JobFailed("The results of running jobs have reached the limit of " + most
                            + " (fuelstats.jobs.max-total-bytes). Request this again when fewer jobs run.");
                }
                gone++;
            }
            return gone;
        });
    }

    /** Lets results go whose time is over, and forgets what ended otherwise when its time is. */
    @Transactional(TxType.REQUIRES_NEW)
    void sweep(Duration keep) {
        database.<Void>with(connection -> {
            deleteParts(connection, EXPIRE, keep);
            try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
                delete.executeUpdate();
            }
            return null;
        });
    }

    private static long count(Connection connection, JobClaims.Claim claim, int bytes) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(COUNT)) {
            update.setLong(1, bytes);
            update.setObject(2, claim.run());
            try (ResultSet row = update.executeQuery()) {
                if (!row.next()) throw new JobStopped();
                return row.getLong(1);
            }
        }
    }

    private static long total(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select coalesce(sum(result_bytes), 0)::bigint from job where result_bytes > 0");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Deletes the parts of the jobs that a statement changes and returns. */
    private static int deleteParts(Connection connection, String change, Duration keep) throws SQLException {
        String sql = "with changed as (" + change
                + "), gone as (delete from job_result where job in (select id from changed))"
                + " select count(*) from changed";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (keep != null) statement.setDouble(1, keep.toSeconds());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
