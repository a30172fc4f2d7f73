package org.fuelstats.timeseries.time;

import java.util.concurrent.TimeUnit;

/** A half-open period, {@code [from, to)}, in nanoseconds since 1970. */
public record TimeSpan(long from, long to) {
    /** All of time. */
    public static final TimeSpan ALWAYS = new TimeSpan(Long.MIN_VALUE, Long.MAX_VALUE);

    /** Longer than each period of the calendar. */
    private static final long PERIOD = TimeUnit.DAYS.toNanos(367);

    public TimeSpan {
        if (from >= to) {
            throw new IllegalArgumentException("Empty span: from " + Epoch.instant(from) + " to " + Epoch.instant(to)
                    + ". The start must come first.");
        }
    }

    public boolean contains(long timestamp) {
        return from <= timestamp && timestamp < to;
    }

    /** The number of the first bucket that holds a part of this span; the start is so rounded down to the granularity. */
    public long firstBucket(Granularity granularity) {
        return granularity.bucket(from);
    }

    /** The number of the first bucket that begins at or after the end of this span. */
    public long endBucket(Granularity granularity) {
        return granularity.bucket(to - 1) + 1;
    }

    /**
     * A span with the whole of each group of which a part is in this one, and perhaps with later groups: values are grouped first and cut
     * then.
     */
    public TimeSpan wholeGroups(Grouping grouping) {
        long longest = grouping instanceof Granularity width ? width.nanos() : PERIOD;
        return new TimeSpan(
                from < Long.MIN_VALUE + longest ? from : grouping.floor(from),
                to > Long.MAX_VALUE - longest ? to : to + longest);
    }
}
