package org.fuelstats.gnocchi.aggregates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fuelstats.gnocchi.measurejson.Triples;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.measures.Measures;
import org.fuelstats.timeseries.measures.MetricsDeletedException;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.series.Series;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.TimeSpan;

/** Computes one series, for each requested granularity, from the series of the metrics of an operation. */
@ApplicationScoped
class Aggregator {
    private final Measures measures;

    /** For the container's proxy. */
    protected Aggregator() {
        this(null);
    }

    @Inject
    public Aggregator(Measures measures) {
        this.measures = measures;
    }

    /**
     * Aggregates.
     *
     * @param metrics the operation's, in its order
     * @param granularities coarsest first; each metric has them
     */
    List<Triples> aggregate(
            Aggregation operation, List<Metric> metrics, List<Granularity> granularities, TimeSpan span, Gaps gaps) {
        List<Triples> aggregated = new ArrayList<>();
        for (Granularity granularity : granularities) {
            Grid all = Grid.of(series(operation, metrics, granularity, span), granularity.nanos());
            Grid grid = gaps.closed(all, operation.metrics());
            aggregated.add(AggregatedSeries.of(
                    granularity, operation.rate() ? grid.rates() : grid, operation.method(), gaps.shown()));
        }
        return aggregated;
    }

    /** The series in the operation's order; those of the same method are read together. */
    private List<Series> series(Aggregation operation, List<Metric> metrics, Granularity granularity, TimeSpan span) {
        Map<AggregationMethod, List<Integer>> byMethod = new LinkedHashMap<>();
        for (int i = 0; i < metrics.size(); i++) {
            AggregationMethod method = AggregationMethod.named(
                            operation.metrics().get(i).aggregation())
                    .orElseThrow();
            byMethod.computeIfAbsent(method, first -> new ArrayList<>()).add(i);
        }
        Series[] series = new Series[metrics.size()];
        try {
            byMethod.forEach((method, places) -> {
                List<Series> read =
                        measures.read(places.stream().map(metrics::get).toList(), granularity, method, span);
                for (int i = 0; i < read.size(); i++) {
                    series[places.get(i)] = read.get(i);
                }
            });
        } catch (MetricsDeletedException gone) {
            throw NamedMetrics.unknown(metrics.stream()
                    .filter(metric -> gone.metrics().contains(metric.number()))
                    .map(metric -> metric.id().toString())
                    .toList());
        }
        return List.of(series);
    }
}
