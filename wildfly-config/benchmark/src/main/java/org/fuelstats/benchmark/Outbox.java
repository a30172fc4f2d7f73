package org.fuelstats.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/** The queue between the database and the index. */
final class Outbox {
    private final Target target;

    Outbox(Target target) {
        this.target = target;
    }

    long size() throws SQLException {
        try (Connection connection = target.database();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from hsearch_outbox_event")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Waits until the index has caught up, and says how fast it did. */
    Measurement drain(int seconds) throws SQLException, IOException, InterruptedException {
        long waiting = size();
        CpuUse cpu = CpuUse.from(target);
        long begin = System.nanoTime();
        long left = waiting;
        while (left > 0) {
            if (System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(seconds)) {
                throw new IOException("After " + seconds + " s the index still lacks " + left + " of " + waiting
                        + " changes: is Elasticsearch running? The lag cannot be measured.");
            }
            TimeUnit.MILLISECONDS.sleep(200);
            left = size();
        }
        double duration = (System.nanoTime() - begin) / 1e9;
        return cpu.into(new Measurement("index catches up")
                .with("changes", waiting)
                .with("seconds", duration)
                .with("changes_per_second", waiting / duration));
    }
}
