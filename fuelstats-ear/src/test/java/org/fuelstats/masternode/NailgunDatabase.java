package org.fuelstats.masternode;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.fuelstats.launcher.DatabaseAccess;

/** A database with Nailgun's tables. */
public record NailgunDatabase(DatabaseAccess access) {
    public void create(String masterNodeUid) throws IOException, SQLException {
        try (InputStream script = NailgunDatabase.class.getResourceAsStream("nailgun-6.0.sql");
                Connection connection = access.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(script.readAllBytes(), UTF_8).replace("%UID%", masterNodeUid));
        }
    }

    /** The rows of a query, columns separated by blanks. */
    List<String> rows(String sql) throws SQLException {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    values.add(row.getString(column));
                }
                rows.add(String.join(" ", values));
            }
            return rows;
        }
    }
}
