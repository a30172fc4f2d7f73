package org.fuelstats.timeseries.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;

/** The engine as simply as it can be said: every accepted measure is kept for ever, and each answer is computed from all of them. */
final class NaiveReference {
    private final ArchivePolicy policy;
    private final TreeMap<Long, Double> accepted = new TreeMap<>();
    private long refused;

    NaiveReference(ArchivePolicy policy) {
        this.policy = policy;
    }

    void receive(List<Measurement> batch) {
        long border = border();
        for (Measurement measurement : batch) {
            if (measurement.timestamp() < border) {
                continue;
            }
            accepted.put(measurement.timestamp(), measurement.value());
        }
        refused += batch.stream()
                .map(Measurement::timestamp)
                .filter(timestamp -> timestamp < border)
                .distinct()
                .count();
    }

    /** The start of the coarsest bucket that is still open to late measures. */
    long border() {
        if (accepted.isEmpty()) {
            return Long.MIN_VALUE;
        }
        long width = policy.coarsest().nanos();
        long open = Math.floorDiv(accepted.lastKey(), width);
        boolean rated = policy.methods().stream().anyMatch(AggregationMethod::rate);
        return (open - policy.backWindow() - (rated ? 1 : 0)) * width;
    }

    long refused() {
        return refused;
    }

    Map<Long, Double> accepted() {
        return accepted;
    }

    /** Bucket start to value. */
    TreeMap<Long, Double> aggregated(Archive archive, AggregationMethod method) {
        TreeMap<Long, Double> result = new TreeMap<>();
        if (accepted.isEmpty()) {
            return result;
        }
        long width = archive.granularity().nanos();
        TreeMap<Long, List<Double>> groups = new TreeMap<>();
        Double previous = null;
        for (Map.Entry<Long, Double> point : accepted.entrySet()) {
            List<Double> group =
                    groups.computeIfAbsent(Math.floorDiv(point.getKey(), width), bucket -> new ArrayList<>());
            if (!method.rate()) {
                group.add(point.getValue());
            } else if (previous != null) {
                group.add(point.getValue() - previous);
            }
            previous = point.getValue();
        }
        long newest = Math.floorDiv(accepted.lastKey(), width);
        groups.forEach((bucket, values) -> {
            boolean kept = archive.points().isEmpty()
                    || bucket > newest - archive.points().getAsLong();
            if (kept) {
                NaiveStatistics.of(values, method.statistic()).ifPresent(value -> result.put(bucket * width, value));
            }
        });
        return result;
    }
}
