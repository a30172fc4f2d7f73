package org.fuelstats.demonstration.nailgun;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The simulated Nailgun's database. */
final class NailgunStore implements AutoCloseable {
    private final String url;
    private final String user;
    private final String password;
    private Connection connection;

    NailgunStore(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** What is done in a transaction. */
    interface Work<T> {
        T with(NailgunRows rows) throws SQLException;
    }

    /** Does it in a transaction of its own, one at a time. */
    synchronized <T> T transaction(Work<T> work) throws SQLException {
        if (connection == null || connection.isClosed()) {
            connection = DriverManager.getConnection(url, user, password);
            connection.setAutoCommit(false);
        }
        try {
            T result = work.with(new NailgunRows(connection));
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            rollBack();
            throw e;
        }
    }

    private void rollBack() throws SQLException {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // It is of no more use: the next transaction makes another.
            connection.close();
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // The server is gone before its client.
            connection = null;
        }
    }

    /**
     * Makes Nailgun's tables, unless an earlier simulation did.
     *
     * @throws IOException if the database can't be used, or has the tables of a Nailgun that is none of a simulation's
     */
    void create() throws IOException {
        try (Connection made = DriverManager.getConnection(url, user, password);
                Statement statement = made.createStatement()) {
            if (has(statement, "simulated_nailgun")) {
                return;
            }
            if (has(statement, "clusters")) {
                throw new IOException("the database " + url
                        + " holds the tables of another Nailgun, which a simulation must not change. Name an empty"
                        + " database, or set FUELSTATS_NAILGUN_SIMULATION to false.");
            }
            made.setAutoCommit(false);
            statement.execute(script("nailgun-9.0-tables.sql"));
            statement.execute(script("nailgun-9.0-records.sql"));
            made.commit();
        } catch (SQLException e) {
            throw new IOException("the database can't be used as " + user + " at " + url + ": " + e.getMessage(), e);
        }
    }

    private static boolean has(Statement statement, String table) throws SQLException {
        try (ResultSet found = statement.executeQuery("select to_regclass('" + table + "') is not null")) {
            found.next();
            return found.getBoolean(1);
        }
    }

    static String script(String name) throws IOException {
        try (InputStream stream = NailgunStore.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), UTF_8);
        }
    }
}
