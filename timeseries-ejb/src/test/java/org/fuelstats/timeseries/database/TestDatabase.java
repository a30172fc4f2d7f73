package org.fuelstats.timeseries.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.fuelstats.persistence.database.Database;
import org.fuelstats.persistence.migration.ProductTables;

/**
 * A database of its own on the one PostgreSQL server of the test run, with the product's tables. The server starts with the first
 * database and goes with the JVM.
 */
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final AtomicReference<TestDatabase> LATEST = new AtomicReference<>();

    private final DataSource source;
    private final ThreadTransactions transactions;

    private TestDatabase(DataSource source) {
        this.source = source;
        transactions = new ThreadTransactions(source);
    }

    /** A fresh database. The one before it gives back its idle connections: each test has its own, and the server few for all. */
    public static TestDatabase create() {
        String name = "test" + COUNT.incrementAndGet();
        run(Server.RUNNING.getDatabase("postgres", "postgres"), "create database " + name + " template fuelstats");
        TestDatabase created = new TestDatabase(Server.RUNNING.getDatabase("postgres", name));
        TestDatabase before = LATEST.getAndSet(created);
        if (before != null) {
            before.transactions.closeIdle();
        }
        return created;
    }

    /** What the stores use. Within {@link #transaction} all of it is one transaction. */
    public Database database() {
        return new Database(transactions.source());
    }

    /** Does something in one transaction, which is rolled back if it throws. */
    public <T> T transaction(ThreadTransactions.Work<T> work) {
        return transactions.run(work);
    }

    /** Connections past all transactions. */
    public DataSource source() {
        return source;
    }

    /** Executes a statement by itself. */
    public void execute(String sql) {
        run(source, sql);
    }

    private static void run(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "100")
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .start();
                run(server.getPostgresDatabase(), "create database fuelstats");
                try (Connection connection =
                        server.getDatabase("postgres", "fuelstats").getConnection()) {
                    ProductTables.create(connection);
                }
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
