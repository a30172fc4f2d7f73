package org.fuelstats.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/** The size of stored aggregates on disk, tables with their indexes. */
final class StoredSize {
    private static final int SAMPLE = 10;

    private final Target target;
    private final OperatorClient client;

    StoredSize(Target target, OperatorClient client) {
        this.target = target;
        this.client = client;
    }

    /** @param loads all metrics that are stored, those together that got the same number of measures */
    Measurement measure(List<List<UUID>> loads) throws IOException, InterruptedException, SQLException {
        double values = 0;
        for (List<UUID> metrics : loads) {
            values += valuesOfOne(metrics.subList(0, SAMPLE)) * metrics.size();
        }
        double aggregates = number("select pg_total_relation_size('aggregate_block')");
        double raw = number("select pg_total_relation_size('raw_block')");
        return new Measurement("size on disk")
                .with("aggregate_values", values)
                .with("aggregate_table_mb", aggregates / 1e6)
                .with("raw_table_mb", raw / 1e6)
                .with("log_table_mb", number("select pg_total_relation_size('incoming')") / 1e6)
                .with("bytes_per_aggregate_on_disk", aggregates / values)
                .with("bytes_per_aggregate_on_disk_with_raw", (aggregates + raw) / values)
                .with(
                        "bytes_per_aggregate_in_blocks",
                        number("select sum(octet_length(buckets)) from aggregate_block") / values);
    }

    private double valuesOfOne(List<UUID> sample) throws IOException, InterruptedException {
        long buckets = 0;
        for (UUID metric : sample) {
            String rows = client.get("/v1/metric/" + metric + "/measures?aggregation=count");
            buckets += rows.chars().filter(letter -> letter == '[').count() - 1;
        }
        return (double) buckets / sample.size() * BenchMetrics.METHODS;
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
