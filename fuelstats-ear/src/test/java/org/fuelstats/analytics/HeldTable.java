package org.fuelstats.analytics;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.fuelstats.launcher.DatabaseAccess;

/** Keeps everyone from reading the action logs, so that a job that exports them takes as long as a test wants. */
final class HeldTable implements AutoCloseable {
    private final Connection connection;

    HeldTable(DatabaseAccess database) throws SQLException {
        connection = database.connect();
        connection.setAutoCommit(false);
        try (Statement lock = connection.createStatement()) {
            lock.execute("lock table action_logs in access exclusive mode");
        }
    }

    /** Lets them go on. */
    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
