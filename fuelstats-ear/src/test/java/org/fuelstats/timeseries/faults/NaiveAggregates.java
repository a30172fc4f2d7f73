package org.fuelstats.timeseries.faults;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.fuelstats.naive.NaiveBuckets;

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
            TreeMap<Long, Double> values = new TreeMap<>(NaiveBuckets.of(points, archive::bucket, method.word()));
            values.keySet().removeIf(bucket -> !archive.keeps(bucket, points.lastKey()));
            aggregates.put(archive.seconds(), values);
        }
        return aggregates;
    }
}
