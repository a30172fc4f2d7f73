package org.fuelstats.contracts;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import org.fuelstats.naive.NaiveBuckets;

/** A metric as the rules say it: every accepted measure is kept, and each answer is computed from all of them. */
final class NaiveSeries {
    private final Workload workload;
    private final NavigableMap<Long, Double> accepted = new TreeMap<>();

    NaiveSeries(Workload workload) {
        this.workload = workload;
        workload.batches().forEach(this::receive);
    }

    /** Too late is what lies before the border that the measures of earlier batches have set. */
    private void receive(List<Workload.Measure> batch) {
        long border = Long.MIN_VALUE;
        if (!accepted.isEmpty()) {
            // one bucket more, since the policy of this test has rates
            long back = (workload.backWindow() + 1) * workload.coarsest();
            border = floor(accepted.lastKey(), workload.coarsest()) - back;
        }
        for (Workload.Measure measure : batch) {
            if (measure.nanos() >= border) accepted.put(measure.nanos(), measure.value());
        }
    }

    /** Start of the bucket to value; an archive shows the newest measure's bucket and those before it. */
    NavigableMap<Long, Double> aggregated(long granularity, long points, String method) {
        long first = floor(accepted.lastKey(), granularity) - (points - 1) * granularity;
        return NaiveBuckets.of(differences(method), nanos -> floor(nanos, granularity), plain(method))
                .tailMap(first, true);
    }

    /** The same method over the aggregated values. */
    static NavigableMap<Long, Double> resampled(Map<Long, Double> aggregated, LongUnaryOperator floor, String method) {
        return NaiveBuckets.of(aggregated, floor, plain(method));
    }

    static long floor(long nanos, long width) {
        return Math.floorDiv(nanos, width) * width;
    }

    private Map<Long, Double> differences(String method) {
        if (plain(method).equals(method)) return accepted;
        Map<Long, Double> differences = new TreeMap<>();
        Double previous = null;
        for (Map.Entry<Long, Double> point : accepted.entrySet()) {
            if (previous != null) differences.put(point.getKey(), point.getValue() - previous);
            previous = point.getValue();
        }
        return differences;
    }

    private static String plain(String method) {
        return method.startsWith("rate:") ? method.substring("rate:".length()) : method;
    }
}
