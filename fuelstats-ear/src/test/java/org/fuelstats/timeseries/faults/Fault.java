package org.fuelstats.timeseries.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import org.fuelstats.endtoend.Await;
import org.fuelstats.launcher.PostgresServer.StopMode;
import org.fuelstats.launcher.RunningSystem;

/** What is done to a system under load, and how it comes back. */
enum Fault {
    /** kill -9. */
    SERVER_KILLED {
        @Override
        void happensTo(RunningSystem system) throws Exception {
            system.killServer();
        }

        @Override
        void isMended(RunningSystem system) throws Exception {
            system.startServer();
        }
    },
    /** PostgreSQL ends without a checkpoint, under a server that goes on. */
    DATABASE_STOPPED {
        @Override
        void happensTo(RunningSystem system) throws Exception {
            system.stopPostgres(StopMode.IMMEDIATE);
        }

        @Override
        void isMended(RunningSystem system) throws Exception {
            system.startPostgres();
            Await.upTo(PATIENCE, "ready again").until(() -> ready(system));
        }
    },
    /** Both at once, as when a machine loses its power. */
    ALL_STOPPED {
        @Override
        void happensTo(RunningSystem system) throws Exception {
            system.stopPostgres(StopMode.IMMEDIATE);
            system.killServer();
        }

        @Override
        void isMended(RunningSystem system) throws Exception {
            system.startPostgres();
            system.startServer();
        }
    },
    /** The database ends all connections of the application, those in the middle of a roll or of a commit among them. */
    CONNECTIONS_ENDED {
        @Override
        void happensTo(RunningSystem system) throws Exception {
            ask(system, "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity" + OF_THE_APPLICATION);
        }

        @Override
        void isMended(RunningSystem system) {
            Await.upTo(PATIENCE, "ready again").until(() -> ready(system));
        }
    },
    /** kill -9 of one of PostgreSQL's processes, that of a roll if there is one: PostgreSQL ends all others and recovers. */
    BACKEND_KILLED {
        @Override
        void happensTo(RunningSystem system) throws Exception {
            long process = ask(
                    system,
                    "SELECT pid FROM pg_stat_activity LEFT JOIN pg_locks USING (pid)" + OF_THE_APPLICATION
                            + " ORDER BY locktype = 'advisory' DESC NULLS LAST, state = 'active' DESC LIMIT 1");
            ProcessHandle.of(process).orElseThrow().destroyForcibly();
        }

        @Override
        void isMended(RunningSystem system) {
            Await.upTo(PATIENCE, "accepts connections again").until(() -> ask(system, "SELECT 1") == 1);
            Await.upTo(PATIENCE, "ready again").until(() -> ready(system));
        }
    };

    private static final String OF_THE_APPLICATION = " WHERE usename = current_user AND pid <> pg_backend_pid()";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    abstract void happensTo(RunningSystem system) throws Exception;

    /** Returns when the system says it is ready. */
    abstract void isMended(RunningSystem system) throws Exception;

    private static long ask(RunningSystem system, String query) throws Exception {
        try (Connection connection = system.database();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static boolean ready(RunningSystem system) throws Exception {
        return system.get(system.management("/health/ready")).statusCode() == 200;
    }
}
