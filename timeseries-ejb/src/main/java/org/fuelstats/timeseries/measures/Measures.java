package org.fuelstats.timeseries.measures;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.incoming.MetricPoints;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.points.Points;
import org.fuelstats.timeseries.series.Series;
import org.fuelstats.timeseries.storage.BlockStore;
import org.fuelstats.timeseries.storage.IncomingLog;
import org.fuelstats.timeseries.storage.IncomingLog.NewIncomingRow;
import org.fuelstats.timeseries.storage.IncomingLog.ShardBacklog;
import org.fuelstats.timeseries.storage.SnapshotReader;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.TimeSpan;

/** Appends and reads measures. Appended measures are readable immediately, on every node. */
@ApplicationScoped
public class Measures {
    /**
     * The number of measures that an append committed.
     *
     * @param measures all of them; of measures with the same metric and timestamp only the last counts
     * @param late how many of them are older than their metric's back window, by this node's estimate, and will be dropped by the rollup
     */
    public record AppendResult(long measures, long late) {}

    private final IncomingLog log;
    private final AppendTransaction appendTransaction;
    private final MeterRegistry meters;
    private final SeriesReader reader;
    private final LateMeasureEstimate lateEstimate;
    private volatile ShardSplitter splitter;

    /** For the container's proxy. */
    protected Measures() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public Measures(
            IncomingLog log,
            BlockStore blocks,
            SnapshotReader snapshots,
            AppendTransaction appendTransaction,
            MetricDirectory directory,
            MeterRegistry meters) {
        this.log = log;
        this.appendTransaction = appendTransaction;
        this.meters = meters;
        reader = new SeriesReader(snapshots, directory);
        lateEstimate = new LateMeasureEstimate(blocks, directory);
    }

    /**
     * Takes in measures, all or none, in a transaction of its own; they are committed when this returns.
     *
     * @throws MetricsDeletedException if one of the metrics was deleted meanwhile
     */
    public AppendResult append(List<MetricPoints> measures) {
        if (measures.isEmpty()) {
            return new AppendResult(0, 0);
        }
        List<NewIncomingRow> rows = splitter().of(measures);
        lateEstimate.learn(measures);
        long version = appendTransaction.commit(
                rows, measures.stream().map(MetricPoints::metric).toList());
        long count = rows.stream().mapToLong(NewIncomingRow::measures).sum();
        AppendResult appended = new AppendResult(count, lateEstimate.count(measures, version));
        meters.counter("fuelstats.timeseries.measures.appended").increment(appended.measures());
        meters.counter("fuelstats.timeseries.measures.late").increment(appended.late());
        return appended;
    }

    private ShardSplitter splitter() {
        // Not at start: the database need not be there then.
        if (splitter == null) {
            splitter = new ShardSplitter(log.shards());
        }
        return splitter;
    }

    /**
     * The aggregated values of a metric.
     *
     * @param archive how much is shown; its granularity must be one of the metric's policy
     * @throws MetricsDeletedException if the metric was deleted meanwhile
     */
    public Series read(Metric metric, Archive archive, AggregationMethod method, TimeSpan span) {
        return reader.series(List.of(new RequestedArchive(metric, archive)), method, span)
                .get(0);
    }

    /**
     * The aggregated values of some metrics, in their order, all of one moment.
     *
     * @param granularity one that each metric's policy has
     * @throws MetricsDeletedException if one of the metrics was deleted meanwhile
     */
    public List<Series> read(List<Metric> metrics, Granularity granularity, AggregationMethod method, TimeSpan span) {
        List<RequestedArchive> requested = metrics.stream()
                .map(metric -> RequestedArchive.of(metric, granularity))
                .toList();
        return reader.series(requested, method, span);
    }

    /**
     * The measures themselves, as far back as the policy's back window reaches.
     *
     * @throws MetricsDeletedException if the metric was deleted meanwhile
     */
    public Points raw(Metric metric, TimeSpan span) {
        return reader.points(metric, span);
    }

    /** The measures that are not rolled up yet, by shard. */
    public List<ShardBacklog> backlog() {
        return log.backlog();
    }

    /** How many requests are not rolled up yet, by metric; of a long log the oldest ones only. */
    public Map<Long, Long> requestsByMetric() {
        return BacklogByMetric.in(log);
    }

    /** How many shards there are. */
    public int shards() {
        return log.shards().count();
    }
}
