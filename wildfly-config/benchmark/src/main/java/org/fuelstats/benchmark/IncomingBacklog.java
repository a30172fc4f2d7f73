package org.fuelstats.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/** Measures that are acknowledged and not yet rolled up. */
final class IncomingBacklog {
    private static final long FLAT_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final Target target;

    /** The backlog at that time. */
    record Seen(long measures, long nanos) {}

    IncomingBacklog(Target target) {
        this.target = target;
    }

    Seen now() throws SQLException {
        try (Connection connection = target.database()) {
            return now(connection);
        }
    }

    /** Waits until no more measures are rolled up because the rest is not due, and returns the time of the last roll-up. */
    Seen awaitFlat() throws SQLException, InterruptedException {
        try (Connection connection = target.database()) {
            Seen last = now(connection);
            while (last.measures() > 0 && System.nanoTime() - last.nanos() < FLAT_NANOS) {
                TimeUnit.MILLISECONDS.sleep(100);
                Seen seen = now(connection);
                if (seen.measures() < last.measures()) {
                    last = seen;
                }
            }
            return last;
        }
    }

    /** Waits until everything is rolled. */
    void awaitEmpty() throws SQLException, InterruptedException {
        try (Connection connection = target.database()) {
            while (now(connection).measures() > 0) {
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
    }

    private static Seen now(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(sum(measures), 0) from incoming")) {
            row.next();
            return new Seen(row.getLong(1), System.nanoTime());
        }
    }
}
