package org.fuelstats.timeseries.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.WithOwnServer;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** What isn't kept: measures that come too late are told of, and what was stored of deleted metrics is cleared away. */
@WithOwnServer
class LateAndDeletedIT {
    private static final long START = Instant.now().minus(Duration.ofDays(30)).getEpochSecond() / 3600 * 3600;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Servers look once a minute. */
    private static final Duration SWEEP = Duration.ofSeconds(150);

    private final RunningSystem system;
    private final MetricApi api;

    LateAndDeletedIT(RunningSystem system) {
        this.system = system;
        this.api = new MetricApi(system);
    }

    @Test
    void lateMeasuresAreToldInTheAnswerAndCountedForTheirMetric() throws Exception {
        UUID metric = api.createMetric("low");
        assertEquals("", late(write(metric, START)));

        assertEquals("1", late(write(metric, START - 3600)));
        assertEquals("1", late(write(metric, START - 7200)));

        Await.upTo(PATIENCE, "counted").until(() -> lateOf(metric) == 2);
        JsonNode kept = api.expect(200, api.get("/v1/metric/" + metric + "/measures?aggregation=count"));
        assertEquals(1, kept.size(), kept::toString);
    }

    @Test
    void whatIsStoredOfADeletedMetricIsClearedAway() throws Exception {
        UUID metric = api.createMetric("low");
        UUID neighbour = api.createMetric("low");
        for (UUID each : new UUID[] {metric, neighbour}) {
            write(each, START);
            write(each, START - 3600);
        }
        Await.upTo(PATIENCE, "rolled").until(() -> lateOf(metric) == 1 && lateOf(neighbour) == 1);
        long number = number("select number from metric where id = ?", metric);
        long other = number("select number from metric where id = ?", neighbour);
        api.expect(204, api.send("DELETE", "/v1/metric/" + metric, null));

        // As if ten minutes had passed.
        number(
                "update deleted_metric set deleted_at = deleted_at - interval '10 minutes' where id = ? returning number",
                metric);

        Await.upTo(SWEEP, "cleared away").until(() -> stored(number) == 0);
        assertEquals(3, stored(other), "raw block, aggregate block and the count of late measures");
    }

    private HttpResponse<String> write(UUID metric, long second) throws Exception {
        HttpResponse<String> answer =
                api.post("/v1/metric/" + metric + "/measures", "[{\"timestamp\":" + second + ",\"value\":1}]");
        api.expect(202, answer);
        return answer;
    }

    private static String late(HttpResponse<String> answer) {
        return answer.headers().firstValue("Fuelstats-Late-Measures").orElse("");
    }

    private long lateOf(UUID metric) throws Exception {
        for (JsonNode entry :
                api.expect(200, api.get("/api/v1/private/timeseries/late")).get("late")) {
            if (entry.get("metric").asText().equals(metric.toString())) {
                return entry.get("measures").asLong();
            }
        }
        return 0;
    }

    private long stored(long number) throws SQLException {
        return number(
                "with whose as (select ?::bigint as metric) select (select count(*) from raw_block join whose using (metric))"
                        + " + (select count(*) from aggregate_block join whose using (metric))"
                        + " + (select count(*) from late_measures join whose using (metric))"
                        + " + (select count(*) from deleted_metric join whose on number = metric)",
                number);
    }

    private long number(String sql, Object argument) throws SQLException {
        try (Connection connection = system.database();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, argument);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
