package org.fuelstats.gnocchi.aggregates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.gnocchi.responses.Cause;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.time.Granularity;

/** The granularities in which metrics can be aggregated together. */
final class CommonGranularities {
    private CommonGranularities() {}

    /**
     * The requested granularity, or all that the metrics have in common, coarsest first.
     *
     * @throws ApiError if there is none
     */
    static List<Granularity> of(List<Metric> metrics, List<MetricReference> references, Optional<Granularity> asked) {
        if (asked.isPresent()) {
            refuseMissing(metrics, references, asked.get());
            return List.of(asked.get());
        }
        TreeSet<Granularity> common = new TreeSet<>(granularities(metrics.get(0)));
        metrics.forEach(metric -> common.retainAll(granularities(metric)));
        if (common.isEmpty()) {
            throw refused(
                    "No granularity match",
                    references.stream().map(MetricReference::detail).toList());
        }
        return List.copyOf(common.descendingSet());
    }

    private static void refuseMissing(List<Metric> metrics, List<MetricReference> references, Granularity wanted) {
        List<List<Object>> missing = new ArrayList<>();
        for (int i = 0; i < metrics.size(); i++) {
            if (metrics.get(i).policy().archive(wanted).isEmpty()) {
                List<Object> detail = new ArrayList<>(references.get(i).detail());
                detail.add(Double.valueOf(wanted.seconds()));
                missing.add(detail);
            }
        }
        if (!missing.isEmpty()) {
            throw refused("Granularities are missing", missing);
        }
    }

    private static ApiError refused(String reason, Object detail) {
        return ApiError.of(ErrorCode.INVALID, new Cause("Metrics cannot be aggregated", reason, detail));
    }

    private static List<Granularity> granularities(Metric metric) {
        return metric.policy().archives().stream().map(Archive::granularity).toList();
    }
}
