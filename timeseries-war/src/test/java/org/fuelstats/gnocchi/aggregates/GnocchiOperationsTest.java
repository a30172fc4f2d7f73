package org.fuelstats.gnocchi.aggregates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.fuelstats.timeseries.time.Granularity;
import org.json.JSONObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What random operations give is what Gnocchi's own code gave for them: operations.json was computed by Gnocchi 4.4.2. */
class GnocchiOperationsTest {
    private static final long MINUTE = Granularity.ofSeconds(60).nanos();
    private static final List<Column> COLUMNS = List.of(column("a", "mean"), column("b", "mean"), column("c", "max"));

    static Stream<JsonNode> cases() throws IOException {
        try (InputStream in = GnocchiOperationsTest.class.getResourceAsStream("operations.json")) {
            return StreamSupport.stream(new ObjectMapper().readTree(in).spliterator(), false);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void resultsAreThoseOfGnocchi(JsonNode given) {
        AggregatesBody body = AggregatesBody.read(new JSONObject("{\"operations\":" + given.get("operations") + "}"));
        long[] times = times(given.get("minutes"));
        double[][] values = values(given.get("values"));

        Table result = (Table)
                body.operation().of(new Inputs(new Table(new Granularity(MINUTE), times, values, false), COLUMNS));

        assertEquals(given.get("aggregated").booleanValue(), result.isAggregated());
        assertArrayEquals(times(given.get("at")), result.times());
        double[][] expected = values(given.get("results"));
        for (int i = 0; i < expected.length; i++) {
            assertArrayEquals(expected[i], result.values()[i], 1e-9);
        }
    }

    private static Column column(String metric, String aggregation) {
        return new Column(null, aggregation, metric, null, Set.of(new MetricReference(metric, aggregation)));
    }

    private static long[] times(JsonNode minutes) {
        return StreamSupport.stream(minutes.spliterator(), false)
                .mapToLong(minute -> minute.longValue() * MINUTE)
                .toArray();
    }

    private static double[][] values(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> StreamSupport.stream(row.spliterator(), false)
                        .mapToDouble(GnocchiOperationsTest::value)
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double value(JsonNode value) {
        return switch (value.asText()) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case "null" -> Double.NaN;
            default -> value.doubleValue();
        };
    }
}
