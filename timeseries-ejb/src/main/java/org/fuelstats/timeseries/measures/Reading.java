package org.fuelstats.timeseries.measures;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.block.BlockKey;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.points.Points;
import org.fuelstats.timeseries.series.Series;
import org.fuelstats.timeseries.storage.AggregateRow;
import org.fuelstats.timeseries.storage.Glance;
import org.fuelstats.timeseries.storage.Look;
import org.fuelstats.timeseries.storage.Lookout;
import org.fuelstats.timeseries.storage.RawRow;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.TimeSpan;

/** Reads metrics: one look at the storage for all of a request's metrics, then each by itself. */
final class Reading {
    /** From so many metrics on, waking another thread costs less than it saves. */
    private static final int WORTH_SHARING = 16;

    private final Lookout lookout;
    private final MetricDirectory directory;
    private final Pool<Codecs> codecs = new Pool<>(Codecs::new);

    Reading(Lookout lookout, MetricDirectory directory) {
        this.lookout = lookout;
        this.directory = directory;
    }

    /** The series of each metric, in their order; all archives have the same granularity. */
    List<Series> series(List<Wanted> wanted, AggregationMethod method, TimeSpan span) {
        Set<Granularity> granularities =
                wanted.stream().map(each -> each.archive().granularity()).collect(Collectors.toSet());
        if (granularities.size() > 1) {
            throw new IllegalArgumentException("One read is of one granularity, not of " + granularities);
        }
        if (wanted.isEmpty()) {
            return List.of();
        }
        Granularity granularity = granularities.iterator().next();
        Glance.Range range = new Glance.Range(
                granularity,
                BlockKey.number(span.firstBucket(granularity)),
                BlockKey.number(span.endBucket(granularity) - 1));
        List<Long> metrics =
                wanted.stream().map(each -> each.metric().number()).distinct().toList();
        Look look = look(Glance.ofAggregates(metrics, range));
        Map<Long, List<RawRow>> raw = look.raw().stream().collect(Collectors.groupingBy(RawRow::metric));
        Map<Long, List<AggregateRow>> aggregates = look.aggregates().stream()
                .collect(Collectors.groupingBy(row -> row.key().metric()));
        Batches waiting = codecs.with(codec -> new Batches(codec, look.incoming(), new HashSet<>(metrics)::contains));
        return each(current(wanted))
                .map(one -> codecs.with(codec -> {
                    long number = one.metric().number();
                    Stored stored = new Stored(
                            codec,
                            one.metric().policy(),
                            raw.getOrDefault(number, List.of()),
                            aggregates.getOrDefault(number, List.of()),
                            waiting.of(number));
                    return stored.series(one.archive(), method, span);
                }))
                .toList();
    }

    /** Many metrics are decoded by all processors: the common pool has as many threads as there are, however many requests come. */
    private static Stream<Wanted> each(List<Wanted> wanted) {
        return wanted.size() < WORTH_SHARING ? wanted.stream() : wanted.parallelStream();
    }

    /** A metric's raw points. */
    Points points(Metric metric, TimeSpan span) {
        long number = metric.number();
        Look look = look(Glance.ofRaw(List.of(number)));
        Metric now = directory.renewed(List.of(metric)).getOrDefault(number, metric);
        return codecs.with(codec -> new Stored(
                        codec,
                        now.policy(),
                        look.raw(),
                        List.of(),
                        new Batches(codec, look.incoming(), each -> each == number).of(number))
                .points(span));
    }

    /** Another node may have changed a policy since the metrics were found. */
    private List<Wanted> current(List<Wanted> wanted) {
        Map<Long, Metric> now =
                directory.renewed(wanted.stream().map(Wanted::metric).distinct().toList());
        return wanted.stream()
                .map(each -> each.of(now.getOrDefault(each.metric().number(), each.metric())))
                .toList();
    }

    private Look look(Glance glance) {
        Look look = lookout.look(glance);
        MetricsGone.check(directory.deletedBy(look.version(), glance.metrics()));
        return look;
    }
}
