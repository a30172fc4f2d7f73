package org.fuelstats.timeseries.measures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.storage.LateCounts.Late;

/**
 * What a metric has of one timestamp.
 *
 * @param newest the timestamp of the newest measure, by which window and retention are counted; empty for a metric without any
 * @param acceptFrom the first timestamp that is still accepted; the smallest of all if everything is
 * @param measure the value of the measure of exactly that timestamp, if there is one and it is still kept by itself
 * @param late the measures of the metric that came too late, whatever their timestamps; empty if there were none
 * @param buckets for each archive the bucket that holds the timestamp, finest first
 */
public record PointTrace(
        OptionalLong newest, long acceptFrom, OptionalDouble measure, Optional<Late> late, List<Bucket> buckets) {
    public PointTrace {
        buckets = List.copyOf(buckets);
    }

    /** Why a bucket has a value, or has none. */
    public enum State {
        /** It has values. */
        STORED,
        /** No measure of it was received, or is newer than the newest one; one that comes is accepted. */
        NEVER_RECEIVED,
        /** It is before the back window: none was accepted in time, and none would be accepted any more. */
        TOO_LATE,
        /** It is older than the archive keeps. */
        EXPIRED
    }

    /**
     * A bucket.
     *
     * @param start its first timestamp
     * @param values by the methods that give one
     */
    public record Bucket(Archive archive, long start, State state, Map<AggregationMethod, Double> values) {}
}
