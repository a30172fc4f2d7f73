package org.fuelstats.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;

/** Points grouped into buckets, and each bucket made one value. */
public final class NaiveBuckets {
    private NaiveBuckets() {}

    /** Start of the bucket to value; a bucket without a value, as the deviation of a single point, is left out. */
    public static NavigableMap<Long, Double> of(Map<Long, Double> points, LongUnaryOperator bucket, String statistic) {
        NavigableMap<Long, List<Double>> groups = new TreeMap<>();
        points.forEach((time, value) -> groups.computeIfAbsent(bucket.applyAsLong(time), start -> new ArrayList<>())
                .add(value));
        NavigableMap<Long, Double> result = new TreeMap<>();
        groups.forEach((start, values) -> {
            OptionalDouble value = NaiveStatistic.of(statistic, values);
            if (value.isPresent()) result.put(start, value.getAsDouble());
        });
        return result;
    }
}
