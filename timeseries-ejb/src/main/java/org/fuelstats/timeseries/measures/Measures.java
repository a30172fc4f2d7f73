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
import org.fuelstats.timeseries.storage.Backlog;
import org.fuelstats.timeseries.storage.BlockStore;
import org.fuelstats.timeseries.storage.IncomingLog;
import org.fuelstats.timeseries.storage.Lookout;
import org.fuelstats.timeseries.storage.NewIncoming;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.TimeSpan;

/** Measures come in and go out here. What was appended is read at once, on every node. */
@ApplicationScoped
public class Measures {
    private final IncomingLog log;
    private final Appending appending;
    private final MeterRegistry meters;
    private final Reading reading;
    private final LateMeasures late;
    private volatile ShardRows shardRows;

    /** For the container's proxy. */
    protected Measures() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public Measures(
            IncomingLog log,
            BlockStore blocks,
            Lookout lookout,
            Appending appending,
            MetricDirectory directory,
            MeterRegistry meters) {
        this.log = log;
        this.appending = appending;
        this.meters = meters;
        reading = new Reading(lookout, directory);
        late = new LateMeasures(blocks, directory);
    }

    /**
     * Takes in measures, all or none, in a transaction of its own; they are committed when this returns.
     *
     * @throws MetricsGone if one of the metrics was deleted meanwhile
     */
    public Appended append(List<MetricPoints> measures) {
        if (measures.isEmpty()) {
            return new Appended(0, 0);
        }
        List<NewIncoming> rows = shardRows().of(measures);
        late.learn(measures);
        long version = appending.commit(
                rows, measures.stream().map(MetricPoints::metric).toList());
        long count = rows.stream().mapToLong(NewIncoming::measures).sum();
        Appended appended = new Appended(count, late.count(measures, version));
        meters.counter("fuelstats.timeseries.measures.appended").increment(appended.measures());
        meters.counter("fuelstats.timeseries.measures.late").increment(appended.late());
        return appended;
    }

    private ShardRows shardRows() {
        // Not at start: the database need not be there then.
        if (shardRows == null) {
            shardRows = new ShardRows(log.shards());
        }
        return shardRows;
    }

    /**
     * The aggregated values of a metric.
     *
     * @param archive how much is shown; its granularity must be one of the metric's policy
     * @throws MetricsGone if the metric was deleted meanwhile
     */
    public Series read(Metric metric, Archive archive, AggregationMethod method, TimeSpan span) {
        return reading.series(List.of(new Wanted(metric, archive)), method, span)
                .get(0);
    }

    /**
     * The aggregated values of some metrics, in their order, all of one moment.
     *
     * @param granularity one that each metric's policy has
     * @throws MetricsGone if one of the metrics was deleted meanwhile
     */
    public List<Series> read(List<Metric> metrics, Granularity granularity, AggregationMethod method, TimeSpan span) {
        List<Wanted> wanted =
                metrics.stream().map(metric -> Wanted.of(metric, granularity)).toList();
        return reading.series(wanted, method, span);
    }

    /**
     * The measures themselves, as far back as the policy's back window reaches.
     *
     * @throws MetricsGone if the metric was deleted meanwhile
     */
    public Points raw(Metric metric, TimeSpan span) {
        return reading.points(metric, span);
    }

    /** What waits to be rolled, by shard. */
    public List<Backlog> backlog() {
        return log.backlog();
    }

    /** How many requests wait to be rolled, by metric; of a long log the oldest ones only. */
    public Map<Long, Long> waiting() {
        return Waiting.in(log);
    }

    /** How many shards there are. */
    public int shards() {
        return log.shards().count();
    }
}
