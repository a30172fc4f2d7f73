package org.fuelstats.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.LongUnaryOperator;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the metric store answers is what a naive computation over the same measures gives. */
@EndToEnd
class AggregationIT {
    private static final List<String> METHODS = List.of(
            "mean",
            "sum",
            "min",
            "max",
            "count",
            "first",
            "last",
            "std",
            "median",
            "1pct",
            "25pct",
            "90pct",
            "99pct",
            "rate:mean",
            "rate:sum",
            "rate:min",
            "rate:max",
            "rate:count",
            "rate:first",
            "rate:last",
            "rate:std",
            "rate:median",
            "rate:95pct");
    /** Relative to the sum of all values without their signs, which bounds what rounding can do. */
    private static final double TOLERANCE = 1e-12;

    private final MetricClient client;

    AggregationIT(RunningSystem system) {
        this.client = new MetricClient(system);
    }

    static List<Workload> workloads() {
        return Workload.all().toList();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void everyMethodOfEveryArchiveIsWhatTheMeasuresSay(Workload workload) throws Exception {
        String metric = client.sent(workload, METHODS);
        NaiveSeries naive = new NaiveSeries(workload);
        for (long granularity : workload.granularities()) {
            for (String method : METHODS) {
                JsonNode answer = client.measures(metric, granularity, method, "");

                same(workload, method, naive.aggregated(granularity, workload.points(), method), answer);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void regroupedMeasuresAreTheSameMethodOverTheAggregates(Workload workload) throws Exception {
        String metric = client.sent(workload, METHODS);
        NaiveSeries naive = new NaiveSeries(workload);
        long granularity = workload.granularities().get(0);
        Map<String, LongUnaryOperator> groupings = Groupings.of(granularity);
        for (String method : METHODS) {
            Map<Long, Double> aggregated = naive.aggregated(granularity, workload.points(), method);
            for (Map.Entry<String, LongUnaryOperator> grouping : groupings.entrySet()) {
                JsonNode answer = client.measures(metric, granularity, method, "&resample=" + grouping.getKey());

                same(
                        workload,
                        method + " by " + grouping.getKey(),
                        NaiveSeries.resampled(aggregated, grouping.getValue(), method),
                        answer);
            }
        }
    }

    private static void same(Workload workload, String what, NavigableMap<Long, Double> expected, JsonNode answer) {
        NavigableMap<Long, Double> actual = MetricClient.values(answer);
        assertEquals(expected.keySet(), actual.keySet(), what);
        double size = workload.batches().stream()
                .flatMap(List::stream)
                .mapToDouble(measure -> Math.abs(measure.value()))
                .sum();
        expected.forEach((start, value) ->
                assertEquals(value, actual.get(start), TOLERANCE * size, () -> what + " at " + start));
    }
}
