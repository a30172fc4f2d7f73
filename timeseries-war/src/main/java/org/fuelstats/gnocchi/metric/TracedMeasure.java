package org.fuelstats.gnocchi.metric;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fuelstats.timeseries.measures.PointTrace;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.storage.LateCounts.Late;
import org.fuelstats.timeseries.time.Epoch;

/**
 * Why a metric has, or hasn't, a value at a time.
 *
 * @param newest the time of the metric's newest measure, by which its window and retention are counted; null if it has none
 * @param acceptedFrom the first time of which measures are still accepted; null if all are
 * @param measure the value of the measure of exactly that time, if there is one and it is still kept by itself; otherwise null
 * @param lateMeasures how many measures of the metric, of whatever times, were dropped because they came too late
 * @param lastLateMeasure when the last of them came; null if there were none
 * @param granularities each granularity of the policy, finest first
 */
@Schema(name = "TracedMeasure")
record TracedMeasure(
        UUID metric,
        String timestamp,
        String newest,
        @Schema(name = "accepted_from") String acceptedFrom,
        Double measure,
        @Schema(name = "late_measures") long lateMeasures,
        @Schema(name = "last_late_measure") String lastLateMeasure,
        List<TracedBucket> granularities) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /**
     * The bucket of one granularity.
     *
     * @param granularity in seconds
     * @param bucket its start
     * @param state stored, never_received, too_late or expired
     * @param values by aggregation method
     */
    record TracedBucket(
            double granularity, String bucket, String state, String explanation, Map<String, Double> values) {}

    static TracedMeasure of(Metric metric, long timestamp, PointTrace trace) {
        return new TracedMeasure(
                metric.id(),
                text(timestamp),
                trace.newest().isEmpty() ? null : text(trace.newest().getAsLong()),
                trace.acceptFrom() == Long.MIN_VALUE ? null : text(trace.acceptFrom()),
                trace.measure().isEmpty() ? null : trace.measure().getAsDouble(),
                trace.late().map(Late::measures).orElse(0L),
                trace.late().map(late -> text(Epoch.nanos(late.last()))).orElse(null),
                trace.buckets().stream()
                        .map(bucket -> of(bucket, timestamp, trace))
                        .toList());
    }

    private static TracedBucket of(PointTrace.Bucket bucket, long timestamp, PointTrace trace) {
        Map<String, Double> values = new TreeMap<>();
        bucket.values().forEach((method, value) -> values.put(method.label(), Double.isFinite(value) ? value : null));
        return new TracedBucket(
                Double.parseDouble(bucket.archive().granularity().seconds()),
                text(bucket.start()),
                bucket.state().name().toLowerCase(Locale.ROOT),
                explanation(bucket, timestamp, trace),
                values);
    }

    private static String explanation(PointTrace.Bucket bucket, long timestamp, PointTrace trace) {
        return switch (bucket.state()) {
            case STORED -> "There are measures in this bucket.";
            case EXPIRED ->
                "The policy keeps " + bucket.archive().points().orElse(0)
                        + " buckets of this granularity, counted back from the newest measure; this one is older.";
            case TOO_LATE ->
                "No measure of this bucket was accepted. It lies before the policy's back window, which begins at "
                        + text(trace.acceptFrom()) + ": measures that come now are dropped."
                        + trace.late()
                                .map(late -> " Of this metric " + late.measures() + " late measures were dropped.")
                                .orElse("");
            case NEVER_RECEIVED -> {
                if (trace.newest().isEmpty()) {
                    yield "The metric has no measures yet.";
                }
                yield timestamp > trace.newest().getAsLong()
                        ? "No measure was received since " + text(trace.newest().getAsLong()) + "."
                        : "No measure of this bucket was received. One that comes now is accepted.";
            }
        };
    }

    private static String text(long timestamp) {
        long fraction = Math.floorMod(timestamp, TimeUnit.SECONDS.toNanos(1));
        String digits = fraction == 0
                ? ""
                : String.format(Locale.ROOT, ".%09d", fraction).replaceAll("(000){1,2}$", "");
        return TIME.format(Epoch.instant(timestamp)) + digits + "+00:00";
    }
}
