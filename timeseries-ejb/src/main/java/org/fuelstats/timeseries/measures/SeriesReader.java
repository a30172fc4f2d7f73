package org.fuelstats.timeseries.measures;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.block.BlockKey;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.points.Points;
import org.fuelstats.timeseries.series.Series;
import org.fuelstats.timeseries.storage.BlockStore.AggregateRow;
import org.fuelstats.timeseries.storage.BlockStore.RawRow;
import org.fuelstats.timeseries.storage.SnapshotReader;
import org.fuelstats.timeseries.storage.SnapshotReader.ReadRequest;
import org.fuelstats.timeseries.storage.SnapshotReader.StorageSnapshot;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.TimeSpan;

/** Reads series: one storage snapshot for all metrics of a request, then each metric is decoded separately. */
final class SeriesReader {
    /** From so many metrics on, waking another thread costs less than it saves. */
    private static final int WORTH_SHARING = 16;

    private final SnapshotReader snapshots;
    private final MetricDirectory directory;
    private final Pool<RowCodecs> codecs = new Pool<>(RowCodecs::new);

    SeriesReader(SnapshotReader snapshots, MetricDirectory directory) {
        this.snapshots = snapshots;
        this.directory = directory;
    }

    /** The series of each metric, in their order; all archives have the same granularity. */
    List<Series> series(List<RequestedArchive> wanted, AggregationMethod method, TimeSpan span) {
        Set<Granularity> granularities =
                wanted.stream().map(each -> each.archive().granularity()).collect(Collectors.toSet());
        if (granularities.size() > 1) {
            throw new IllegalArgumentException("One read is of one granularity, not of " + granularities);
        }
        if (wanted.isEmpty()) {
            return List.of();
        }
        Granularity granularity = granularities.iterator().next();
        ReadRequest.BlockRange range = new ReadRequest.BlockRange(
                granularity,
                BlockKey.number(span.firstBucket(granularity)),
                BlockKey.number(span.endBucket(granularity) - 1));
        List<Long> metrics =
                wanted.stream().map(each -> each.metric().number()).distinct().toList();
        StorageSnapshot snapshot = read(ReadRequest.ofAggregates(metrics, range));
        Map<Long, List<RawRow>> raw = snapshot.raw().stream().collect(Collectors.groupingBy(RawRow::metric));
        Map<Long, List<AggregateRow>> aggregates = snapshot.aggregates().stream()
                .collect(Collectors.groupingBy(row -> row.key().metric()));
        MeasureBatches waiting =
                codecs.with(codec -> new MeasureBatches(codec, snapshot.incoming(), new HashSet<>(metrics)::contains));
        return each(current(wanted))
                .map(one -> codecs.with(codec -> {
                    long number = one.metric().number();
                    MetricSnapshot stored = new MetricSnapshot(
                            codec,
                            one.metric().policy(),
                            raw.getOrDefault(number, List.of()),
                            aggregates.getOrDefault(number, List.of()),
                            waiting.of(number));
                    return stored.series(one.archive(), method, span);
                }))
                .toList();
    }

    /** The values of the bucket that holds a timestamp, by each method that has one; empty if the bucket has none, or isn't shown any more. */
    Map<AggregationMethod, Double> bucket(Metric metric, Archive archive, long timestamp) {
        Granularity granularity = archive.granularity();
        TimeSpan span = new TimeSpan(timestamp, timestamp + 1);
        long block = BlockKey.number(span.firstBucket(granularity));
        StorageSnapshot snapshot = read(ReadRequest.ofAggregates(
                List.of(metric.number()), new ReadRequest.BlockRange(granularity, block, block)));
        Map<AggregationMethod, Double> values = new LinkedHashMap<>();
        codecs.with(codec -> {
            MetricSnapshot stored = new MetricSnapshot(
                    codec,
                    metric.policy(),
                    snapshot.raw(),
                    snapshot.aggregates(),
                    new MeasureBatches(codec, snapshot.incoming(), each -> each == metric.number())
                            .of(metric.number()));
            for (AggregationMethod method : metric.policy().methods()) {
                Series series = stored.series(archive, method, span);
                if (series.size() > 0) {
                    values.put(method, series.value(0));
                }
            }
            return values;
        });
        return values;
    }

    /** A metric as it is now: another node may have changed its policy since it was found. */
    Metric current(Metric metric) {
        return directory.renewed(List.of(metric)).getOrDefault(metric.number(), metric);
    }

    /** Many metrics are decoded by all processors: the common pool has as many threads as there are, however many requests come. */
    private static Stream<RequestedArchive> each(List<RequestedArchive> wanted) {
        return wanted.size() < WORTH_SHARING ? wanted.stream() : wanted.parallelStream();
    }

    /** A metric's raw points. */
    Points points(Metric metric, TimeSpan span) {
        long number = metric.number();
        StorageSnapshot snapshot = read(ReadRequest.ofRaw(List.of(number)));
        Metric now = current(metric);
        return codecs.with(codec -> new MetricSnapshot(
                        codec,
                        now.policy(),
                        snapshot.raw(),
                        List.of(),
                        new MeasureBatches(codec, snapshot.incoming(), each -> each == number).of(number))
                .points(span));
    }

    /** Another node may have changed a policy since the metrics were found. */
    private List<RequestedArchive> current(List<RequestedArchive> wanted) {
        Map<Long, Metric> now = directory.renewed(
                wanted.stream().map(RequestedArchive::metric).distinct().toList());
        return wanted.stream()
                .map(each -> each.of(now.getOrDefault(each.metric().number(), each.metric())))
                .toList();
    }

    private StorageSnapshot read(ReadRequest request) {
        StorageSnapshot snapshot = snapshots.read(request);
        MetricsDeletedException.check(directory.deletedBy(snapshot.version(), request.metrics()));
        return snapshot;
    }
}
