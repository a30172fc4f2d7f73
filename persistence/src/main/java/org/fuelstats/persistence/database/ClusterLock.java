package org.fuelstats.persistence.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Lets one node of the cluster do a piece of work. It is a database lock, so it is released when the node fails. */
@ApplicationScoped
public class ClusterLock {
    @Inject
    private Database database;

    /**
     * Does the work if no other node is at it. Not to be called in a transaction: the work makes its own.
     *
     * @return whether it was done
     */
    public boolean tryWith(String name, Runnable work) {
        return database.with(connection -> {
            if (!ask(connection, "select pg_try_advisory_lock(hashtext(?))", name)) return false;
            try {
                work.run();
                return true;
            } finally {
                ask(connection, "select pg_advisory_unlock(hashtext(?))", name);
            }
        });
    }

    private static boolean ask(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
