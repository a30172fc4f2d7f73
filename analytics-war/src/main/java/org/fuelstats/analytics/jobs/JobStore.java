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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fuelstats.persistence.database.Database;

/** The table of jobs as used by the API. Times are the database's, as several nodes compare them. Every method is atomic. */
@ApplicationScoped
class JobStore {
    private static final String ADD = "insert into job"
            + " (id, requester, report, filters, format, of_table, media_type, file_name, requested_at)"
            + " values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, clock_timestamp())";

    private static final String PAGE = "select " + JobRows.COLUMNS + " from job"
            + " where (?::text is null or requester = ?) and (?::uuid is null"
            + " or (requested_at, id) < (select requested_at, id from job where id = ?))"
            + " order by requested_at desc, id desc limit ?";

    private static final String CANCEL =
            "update job set state = 'cancelled', message = ?, run = null, lease_until = null, result_bytes = 0,"
                    + " finished_at = statement_timestamp(), expires_at = statement_timestamp() + make_interval(secs => ?)"
                    + " where id = ? and state in ('waiting', 'running')";

    @Inject
    private Database database;

    /**
     * Puts an order into the line.
     *
     * @throws JobRejected.TooMany if so many of the requester's wait already
     */
    @Transactional(TxType.REQUIRES_NEW)
    void add(UUID id, JobRequest order, ResultForm form, String requester, int mostWaiting) {
        database.<Void>with(connection -> {
            // One at a time of a user, or two at once could both find room for one.
            lock(connection, "jobs of " + requester);
            if (waiting(connection, requester) >= mostWaiting) throw new JobRejected.TooMany(mostWaiting);
            try (PreparedStatement insert = connection.prepareStatement(ADD)) {
                insert.setObject(1, id);
                insert.setString(2, requester);
                insert.setString(3, order.report());
                insert.setString(4, JobRows.json(order.filters()));
                insert.setString(5, order.format());
                insert.setString(6, order.table());
                insert.setString(7, form.mediaType());
                insert.setString(8, form.fileName());
                insert.executeUpdate();
            }
            return null;
        });
    }

    @Transactional
    Optional<Job> find(UUID id) {
        return database.with(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select " + JobRows.COLUMNS + " from job where id = ?")) {
                select.setObject(1, id);
                return jobs(select).stream().findFirst();
            }
        });
    }

    /**
     * A page of jobs, latest first.
     *
     * @param requester only this one's; null for all
     * @param after the last job of the page before; null for the first page
     */
    @Transactional
    List<Job> list(String requester, UUID after, int limit) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(PAGE)) {
                select.setString(1, requester);
                select.setString(2, requester);
                select.setObject(3, after);
                select.setObject(4, after);
                select.setInt(5, limit);
                return jobs(select);
            }
        });
    }

    /** Ends a job that waits or runs, with what there is of its result; false when it has ended already. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean cancel(UUID id, String message, Duration keep) {
        return database.with(connection -> {
            try (PreparedStatement update = connection.prepareStatement(CANCEL);
                    PreparedStatement delete = connection.prepareStatement("delete from job_result where job = ?")) {
                update.setString(1, message);
                update.setDouble(2, keep.toSeconds());
                update.setObject(3, id);
                if (update.executeUpdate() == 0) return false;
                delete.setObject(1, id);
                delete.executeUpdate();
                return true;
            }
        });
    }

    /** Forgets a job that has ended, and its result. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean forget(UUID id) {
        return database.with(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(
                    "delete from job where id = ? and state not in ('waiting', 'running')")) {
                delete.setObject(1, id);
                return delete.executeUpdate() == 1;
            }
        });
    }

    /** The form of a job's result, as determined when the job was accepted. */
    @Transactional
    Optional<ResultForm> form(UUID id) {
        return database.with(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select media_type, file_name from job where id = ?")) {
                select.setObject(1, id);
                try (ResultSet row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(new ResultForm(row.getString(1), row.getString(2)))
                            : Optional.empty();
                }
            }
        });
    }

    /** One part of a result, counted from 0; empty behind the last one. */
    Optional<byte[]> part(UUID id, int part) {
        return database.with(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select bytes from job_result where job = ? and part = ?")) {
                select.setObject(1, id);
                select.setInt(2, part);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
                }
            }
        });
    }

    private static int waiting(Connection connection, String requester) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select count(*) from job where requester = ? and state = 'waiting'")) {
            select.setString(1, requester);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static List<Job> jobs(PreparedStatement select) throws SQLException {
        List<Job> jobs = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                jobs.add(JobRows.job(row));
            }
        }
        return jobs;
    }

    private static void lock(Connection connection, String name) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtext(?))")) {
            lock.setString(1, name);
            lock.execute();
        }
    }
}
