package org.fuelstats.collector;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fuelstats.launcher.RunningSystem;

/** Looks into the database. */
record Rows(RunningSystem system) {
    long count(String sql, Object... parameters) throws SQLException {
        return Long.parseLong(text(sql, parameters));
    }

    /** The one value that a query finds; null if it finds none. */
    String text(String sql, Object... parameters) throws SQLException {
        try (Connection connection = system.database();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = system.database();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
