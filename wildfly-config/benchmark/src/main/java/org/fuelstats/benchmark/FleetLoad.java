package org.fuelstats.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.fuelstats.demonstration.FleetRows;
import org.postgresql.PGConnection;

/** Writes a large fleet directly into the database, as it would be in the database of a service that has run for years. */
final class FleetLoad {
    private static final int WORKERS = 2;
    private static final int AT_ONCE = 200;
    private static final int PROGRESS_EVERY = 10_000;

    /** The server's own lock for detecting changes: otherwise it would write index events for every row, although the rebuild indexes them anyway. */
    private static final String KEEP_TRENDS_AWAY = "select pg_advisory_lock(hashtext('trends rows'))";

    private final Target target;
    private final PrintStream out;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger rows = new AtomicInteger();

    FleetLoad(Target target, PrintStream out) {
        this.target = target;
        this.out = out;
    }

    /** @param afterwards executed before the server can detect the new rows */
    Measurement run(int installations, Afterwards afterwards) throws IOException, SQLException, InterruptedException {
        out.println("Writing " + installations + " installations into the database…");
        long begin = System.nanoTime();
        double seconds;
        try (Connection holder = target.database();
                Statement statement = holder.createStatement()) {
            statement.execute(KEEP_TRENDS_AWAY);
            write(installations);
            statement.execute("analyze");
            seconds = (System.nanoTime() - begin) / 1e9;
            afterwards.run();
        }
        return new Measurement("fleet")
                .with("installations", installations)
                .with("rows", rows.get())
                .with("action_logs", number("select count(*) from action_logs"))
                .with("seconds", seconds)
                .with("database_megabytes", number("select pg_database_size(current_database())") / 1e6);
    }

    /** Work that may fail like a request to a server. */
    interface Afterwards {
        void run() throws IOException, InterruptedException;
    }

    private void write(int installations) throws IOException, SQLException, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                running.add(workers.submit(() -> {
                    work(installations);
                    return null;
                }));
            }
            for (Future<?> worker : running) worker.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException refused) throw refused;
            if (e.getCause() instanceof IOException refused) throw refused;
            throw new IllegalStateException("The fleet could not be made", e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private void work(int installations) throws SQLException, IOException {
        FleetRows fleet = new FleetRows(Clock.systemUTC());
        try (Connection connection = target.database()) {
            connection.setAutoCommit(false);
            for (int first = next.getAndAdd(AT_ONCE); first < installations; first = next.getAndAdd(AT_ONCE)) {
                int last = Math.min(installations, first + AT_ONCE);
                for (Map.Entry<FleetRows.Table, FleetRows.Rows> made :
                        fleet.of(first, last).entrySet()) {
                    byte[] text = made.getValue().text();
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(made.getKey().copy(), new ByteArrayInputStream(text));
                    rows.addAndGet(made.getValue().count());
                }
                connection.commit();
                if (first % PROGRESS_EVERY == 0 && first > 0) out.println("  " + first + " installations");
            }
        }
    }

    private double number(String query) throws SQLException {
        try (Connection connection = target.database();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getDouble(1);
        }
    }
}
