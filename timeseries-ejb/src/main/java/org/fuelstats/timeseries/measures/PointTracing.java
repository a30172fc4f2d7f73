package org.fuelstats.timeseries.measures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.measures.PointTrace.Bucket;
import org.fuelstats.timeseries.measures.PointTrace.State;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.points.Points;
import org.fuelstats.timeseries.rollup.RawWindow;
import org.fuelstats.timeseries.storage.LateCounts;
import org.fuelstats.timeseries.storage.SnapshotReader;
import org.fuelstats.timeseries.time.TimeSpan;

/** Finds out what became of a metric's measures of one timestamp. */
@ApplicationScoped
public class PointTracing {
    private final SeriesReader reader;
    private final LateCounts late;

    /** For the container's proxy. */
    protected PointTracing() {
        this(null, null, null);
    }

    @Inject
    public PointTracing(SnapshotReader snapshots, MetricDirectory directory, LateCounts late) {
        this.late = late;
        reader = new SeriesReader(snapshots, directory);
    }

    /**
     * Looks a timestamp up.
     *
     * @throws MetricsDeletedException if the metric was deleted meanwhile
     */
    public PointTrace trace(Metric found, long timestamp) {
        Metric metric = reader.current(found);
        Points kept = reader.points(metric, TimeSpan.ALWAYS);
        OptionalLong newest = kept.isEmpty() ? OptionalLong.empty() : OptionalLong.of(kept.last());
        long acceptFrom = newest.isEmpty() ? Long.MIN_VALUE : new RawWindow(metric.policy()).acceptFrom(kept.last());
        List<Bucket> buckets = new ArrayList<>();
        for (Archive archive : metric.policy().archives()) {
            Map<AggregationMethod, Double> values = reader.bucket(metric, archive, timestamp);
            buckets.add(new Bucket(
                    archive,
                    archive.granularity().floor(timestamp),
                    values.isEmpty() ? absence(archive, timestamp, newest, acceptFrom) : State.STORED,
                    values));
        }
        int index = kept.indexAtOrAfter(timestamp);
        boolean there = index < kept.size() && kept.timestamp(index) == timestamp;
        return new PointTrace(
                newest,
                acceptFrom,
                there ? OptionalDouble.of(kept.value(index)) : OptionalDouble.empty(),
                late.of(metric.number()),
                buckets);
    }

    private static State absence(Archive archive, long timestamp, OptionalLong newest, long acceptFrom) {
        if (newest.isEmpty()) {
            return State.NEVER_RECEIVED;
        }
        if (archive.granularity().bucket(timestamp) < archive.oldestBucket(newest.getAsLong())) {
            return State.EXPIRED;
        }
        return timestamp < acceptFrom ? State.TOO_LATE : State.NEVER_RECEIVED;
    }
}
