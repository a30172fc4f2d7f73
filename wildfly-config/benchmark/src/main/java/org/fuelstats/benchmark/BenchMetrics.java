package org.fuelstats.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The metrics used for measurements, all with one archive policy of three granularities and six methods. */
final class BenchMetrics {
    /** Aggregation methods of the policy, those of Gnocchi's default policies. */
    static final int METHODS = 6;

    private final Target target;
    private final String policy;

    private BenchMetrics(Target target, String policy) {
        this.target = target;
        this.policy = policy;
    }

    /** Makes a policy of its own, like Gnocchi's {@code high}. */
    static BenchMetrics make(Target target, OperatorClient client) throws IOException, InterruptedException {
        String policy = "bench-" + UUID.randomUUID();
        client.post(
                "/v1/archive_policy",
                "{\"name\":\"" + policy + "\",\"back_window\":0,"
                        + "\"aggregation_methods\":[\"mean\",\"min\",\"max\",\"sum\",\"std\",\"count\"],"
                        + "\"definition\":[{\"granularity\":1,\"timespan\":\"1 hour\"},"
                        + "{\"granularity\":60,\"timespan\":\"7 days\"},"
                        + "{\"granularity\":3600,\"timespan\":\"365 days\"}]}");
        return new BenchMetrics(target, policy);
    }

    /** By SQL: as many requests would take longer than the measurement. */
    List<UUID> create(int count) throws SQLException {
        List<UUID> ids = new ArrayList<>(count);
        try (Connection connection = target.database();
                PreparedStatement insert =
                        connection.prepareStatement("insert into metric (id, policy, created_by_user)"
                                + " select gen_random_uuid(), ?, ? from generate_series(1, ?) returning id")) {
            insert.setString(1, policy);
            insert.setString(2, target.user());
            insert.setInt(3, count);
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return ids;
    }
}
