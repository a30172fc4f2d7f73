package org.fuelstats.gnocchi.aggregates;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.fuelstats.timeseries.series.Series;

/** The times at which at least one of several series has a value, in order. */
final class CommonTimes {
    private static final long MOST_BUCKETS = 8L << 20;

    private CommonTimes() {}

    static long[] of(List<Series> series, long granularity) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Series each : series) {
            if (each.size() > 0) {
                first = Math.min(first, each.timestamp(0));
                last = Math.max(last, each.timestamp(each.size() - 1));
            }
        }
        if (first > last) {
            return new long[0];
        }
        if (complete(series, first, last, granularity)) {
            long start = first;
            return LongStream.rangeClosed(0, (last - first) / granularity)
                    .map(bucket -> start + bucket * granularity)
                    .toArray();
        }
        // Marking buckets is much faster than sorting times, as long as they don't lie too far apart.
        return (last - first) / granularity < MOST_BUCKETS ? marked(series, first, granularity) : sorted(series);
    }

    /** Whether each series has a value in every bucket from the first to the last, which is what most questions find. */
    private static boolean complete(List<Series> series, long first, long last, long granularity) {
        long buckets = (last - first) / granularity + 1;
        return series.stream().allMatch(each -> each.size() == buckets);
    }

    private static long[] marked(List<Series> series, long first, long granularity) {
        BitSet buckets = new BitSet();
        for (Series each : series) {
            for (int i = 0; i < each.size(); i++) {
                buckets.set((int) ((each.timestamp(i) - first) / granularity));
            }
        }
        return buckets.stream()
                .mapToLong(bucket -> first + bucket * granularity)
                .toArray();
    }

    private static long[] sorted(List<Series> series) {
        return series.stream()
                .flatMapToLong(each -> IntStream.range(0, each.size()).mapToLong(each::timestamp))
                .sorted()
                .distinct()
                .toArray();
    }
}
