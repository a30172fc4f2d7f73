package org.fuelstats.analytics;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.fuelstats.launcher.DatabaseAccess;

/** Keeps a table from everyone, so that a job that needs it takes as long as a test wants. */
final class HeldTable implements AutoCloseable {
    private final Connection connection;

    private HeldTable(DatabaseAccess database, String lock) throws SQLException {
        connection = database.connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(lock);
        }
    }

    /** Nobody reads the action logs: a job that exports them waits for their first. */
    HeldTable(DatabaseAccess database) throws SQLException {
        this(database, "lock table action_logs in access exclusive mode");
    }

    /** Nobody writes results: a job waits with the first part of its own. */
    static HeldTable ofResults(DatabaseAccess database) throws SQLException {
        return new HeldTable(database, "lock table job_result in share mode");
    }

    /** Lets them go on. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }

    /** The same after the database has gone, and the lock with it. */
    void lost() {
        try {
            close();
        } catch (SQLException e) {
            // As it should be: there is nothing left to let go.
        }
    }
}
