package org.fuelstats.gnocchi.prometheusapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fuelstats.timeseries.archive.DefaultPolicies;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.resources.ResourceDescriptions.Described;
import org.fuelstats.timeseries.time.Granularity;
import org.junit.jupiter.api.Test;

class MetricLabelsTest {
    private static final long DAY = 86_400_000_000_000L;

    @Test
    void ofRemoteWrite() {
        assertEquals(
                Map.of("__name__", "up", "job", "node"),
                labels("up", new Described("node@none", "prometheus", Map.of("job", "node", "instance", "none"))));
    }

    @Test
    void ofAnyResource() {
        assertEquals(
                Map.of("__name__", "cpu_util", "resource_id", "vm 1", "resource_type", "instance", "flavor_id", "7"),
                labels("cpu.util", new Described("vm 1", "instance", Map.of("flavor-id", 7.0))));
    }

    @Test
    void ofInfluxdb() {
        assertEquals(
                Map.of(
                        "__name__",
                        "cpu_idle",
                        "resource_id",
                        "h",
                        "resource_type",
                        "telegraf",
                        "core",
                        "1",
                        "_2x",
                        "b"),
                labels("cpu.idle@core=1,2x=b", new Described("h", "telegraf", Map.of())));
    }

    @Test
    void withoutAResource() {
        String id = new UUID(0, 1).toString();
        assertEquals(Map.of("__name__", "metric", "metric_id", id), labels(null, null));
        assertEquals(Map.of("__name__", "_5xx", "metric_id", id), labels("5xx", null));
    }

    @Test
    void theFinestGranularityThatReachesBackIsRead() {
        assertEquals(
                Granularity.ofSeconds(60),
                SampledArchive.of(DefaultPolicies.MEDIUM, DAY).granularity());
        assertEquals(
                Granularity.ofSeconds(3_600),
                SampledArchive.of(DefaultPolicies.MEDIUM, 8 * DAY).granularity());
        assertEquals(
                Granularity.ofSeconds(3_600),
                SampledArchive.of(DefaultPolicies.MEDIUM, 800 * DAY).granularity());
        assertEquals(
                "mean", SampledArchive.of(DefaultPolicies.MEDIUM, DAY).method().label());
        assertEquals(300_000, SampledArchive.of(DefaultPolicies.MEDIUM, DAY).lookback());
        assertEquals(
                3_600_000, SampledArchive.of(DefaultPolicies.MEDIUM, 8 * DAY).lookback());
    }

    private static Map<String, String> labels(String name, Described resource) {
        Metric metric = new Metric(
                1, new UUID(0, 1), DefaultPolicies.MEDIUM, "medium", List.of(), name, null, null, "ann", "ann", null);
        return MetricLabels.of(metric, resource).all();
    }
}
