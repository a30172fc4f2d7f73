package org.fuelstats.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The embedded PostgreSQL: durable, on loopback only, with a role and a database for the application, and more of them where asked for. */
public final class PostgresServer {
    private static final String NAME = "PostgreSQL";
    private static final String APPLICATION = "fuelstats";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Map<String, String> ENVIRONMENT = Map.of("LC_ALL", "C", "TZ", "UTC");
    private static final String CONFIGURATION = """

            # --- Fuel-stats: an acknowledged record survives a crash and a power cut
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            # --- Fuel-stats: room for the collector's bursts
            max_connections = 100
            shared_buffers = 256MB
            max_wal_size = 2GB
            checkpoint_timeout = 15min
            # --- Fuel-stats: open blocks of series are rewritten all the time, and dead rows are to be cleared away soon
            autovacuum_naptime = 10s
            timezone = 'UTC'
            """;

    private final PostgresBinaries binaries;
    private final DataDirectory data;
    private final int port;
    private final Secrets secrets;
    private final Children children;
    private Child child;

    PostgresServer(PostgresBinaries binaries, DataDirectory data, int port, Secrets secrets, Children children) {
        this.binaries = binaries;
        this.data = data;
        this.port = port;
        this.secrets = secrets;
        this.children = children;
    }

    /** The treatment of connected clients when stopping. */
    public enum StopMode {
        /** Ends their transactions, then writes a checkpoint. */
        FAST,
        /** Like a crash: recovery runs at the next start. */
        IMMEDIATE
    }

    public void start() throws StartFailure, IOException, InterruptedException {
        if (!Files.exists(data.postgresql())) {
            initialise();
        }
        child = children.start(
                NAME,
                UnprivilegedUser.command(List.of(
                        binaries.program("postgres"),
                        "-D",
                        data.postgresql().toString(),
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "logging_collector=on",
                        "-c",
                        "log_directory=" + data.logs(),
                        "-c",
                        "log_filename=postgresql-%a.log",
                        "-c",
                        "log_truncate_on_rotation=on",
                        "-c",
                        "log_rotation_age=1d")),
                ENVIRONMENT,
                data.postgresql());
        Readiness.await(child, children, PATIENCE, this::acceptsConnections);
        create(access());
    }

    public void stop(StopMode mode) throws InterruptedException {
        if (child == null || !child.isAlive()) {
            return;
        }
        child.expectEnd();
        String word =
                switch (mode) {
                    case FAST -> "fast";
                    case IMMEDIATE -> "immediate";
                };
        try {
            Command.run(
                    "Stopping PostgreSQL",
                    UnprivilegedUser.command(List.of(
                            binaries.program("pg_ctl"), "-D", data.postgresql().toString(), "-m", word, "-W", "stop")),
                    ENVIRONMENT);
        } catch (StartFailure e) {
            child.handle().destroy();
        }
        child.awaitEnd(Duration.ofSeconds(30));
    }

    DatabaseAccess access() throws IOException {
        return access(APPLICATION, "db.password");
    }

    /** Makes a database, unless it is there, with a role of the same name that owns it. */
    DatabaseAccess database(String name) throws IOException, StartFailure {
        DatabaseAccess access = access(name, name + ".db.password");
        create(access);
        return access;
    }

    private DatabaseAccess access(String name, String secret) throws IOException {
        return new DatabaseAccess(url(name), name, secrets.get(secret));
    }

    private DatabaseAccess superuser() throws IOException {
        return new DatabaseAccess(url("postgres"), "postgres", secrets.get("db.superuser.password"));
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void initialise() throws StartFailure, IOException, InterruptedException {
        Path draft = data.postgresql().resolveSibling("postgresql.new");
        Path password = data.run().resolve("superuser-password");
        PrivateFiles.deleteTree(draft);
        PrivateFiles.write(password, superuser().password() + "\n");
        try {
            Command.run(
                    "Creating the database cluster",
                    UnprivilegedUser.command(List.of(
                            binaries.program("initdb"),
                            "-D",
                            draft.toString(),
                            "-U",
                            "postgres",
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--data-checksums",
                            "--encoding=UTF8",
                            "--locale=C")),
                    ENVIRONMENT);
        } finally {
            Files.deleteIfExists(password);
        }
        Files.writeString(draft.resolve("postgresql.conf"), CONFIGURATION, StandardOpenOption.APPEND);
        Files.move(draft, data.postgresql(), StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean acceptsConnections() throws IOException, StartFailure {
        try (Connection connection = superuser().connect()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            if ("28P01".equals(e.getSQLState())) {
                throw new StartFailure(
                        "PostgreSQL refuses the password in " + data.secrets()
                                + ". Restore that file as it was when the database was made.",
                        e);
            }
            return false;
        }
    }

    private void create(DatabaseAccess access) throws IOException, StartFailure {
        String name = access.user();
        try (Connection connection = superuser().connect();
                Statement statement = connection.createStatement()) {
            // The generated password has no quotes in it: letters, digits, - and _ only.
            if (!exists(statement, "SELECT FROM pg_roles WHERE rolname = '" + name + "'")) {
                statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + access.password() + "'");
            }
            if (!exists(statement, "SELECT FROM pg_database WHERE datname = '" + name + "'")) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + name);
            }
        } catch (SQLException e) {
            throw new StartFailure("The database " + name + " can't be made: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next();
        }
    }
}
