package org.fuelstats.timeseries.archive;

import java.util.OptionalLong;
import org.fuelstats.timeseries.time.Granularity;

/**
 * One resolution of a metric: buckets of one interval, and the number that is kept (all, if {@code points} is empty). Retention is counted
 * back from the metric's newest measure, not from the clock.
 */
public record Archive(Granularity granularity, OptionalLong points) {
    public Archive {
        if (points.isPresent()) {
            long count = points.getAsLong();
            if (count <= 0) {
                throw new InvalidArchiveException("'points' must be at least 1, not " + count + ".");
            }
            if (count > Granularity.WIDEST * 20 / granularity.nanos()) {
                throw new InvalidArchiveException(
                        "An archive of " + count + " points, one each " + granularity
                                + ", would span more than 200 years. Ask for fewer points, or leave the number out to keep all.");
            }
        }
    }

    public static Archive of(Granularity granularity, long points) {
        return new Archive(granularity, OptionalLong.of(points));
    }

    public static Archive unlimited(Granularity granularity) {
        return new Archive(granularity, OptionalLong.empty());
    }

    /** The retained period in nanoseconds: points times interval. */
    public OptionalLong lifespan() {
        return points.isPresent() ? OptionalLong.of(points.getAsLong() * granularity.nanos()) : OptionalLong.empty();
    }

    /** The number of the oldest retained bucket if {@code newest} is the metric's newest timestamp. */
    public long oldestBucket(long newest) {
        return points.isPresent() ? granularity.bucket(newest) - points.getAsLong() + 1 : Long.MIN_VALUE;
    }
}
