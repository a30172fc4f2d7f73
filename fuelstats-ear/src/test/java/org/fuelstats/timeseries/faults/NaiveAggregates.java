package org.fuelstats.timeseries.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The aggregates of points, computed from all of them. */
final class NaiveAggregates {
    private NaiveAggregates() {}

    /** Seconds of granularity, and start of the bucket in seconds since 1970, to value. */
    static Map<Integer, TreeMap<Long, Double>> of(NavigableMap<Long, Double> points, LedgerMethod method) {
        Map<Integer, TreeMap<Long, Double>> aggregates = new TreeMap<>();
        if (points.isEmpty()) {
            return aggregates;
        }
        for (LedgerArchive archive : LedgerPolicy.ARCHIVES) {
            TreeMap<Long, List<Double>> groups = new TreeMap<>();
            points.forEach((millis, value) -> groups.computeIfAbsent(archive.bucket(millis), none -> new ArrayList<>())
                    .add(value));
            groups.keySet().removeIf(bucket -> !archive.keeps(bucket, points.lastKey()));
            TreeMap<Long, Double> values = new TreeMap<>();
            groups.forEach((bucket, group) -> values.put(bucket, method.of(group)));
            aggregates.put(archive.seconds(), values);
        }
        return aggregates;
    }
}
