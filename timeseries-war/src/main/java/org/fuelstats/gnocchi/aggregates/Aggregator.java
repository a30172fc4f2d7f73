package org.fuelstats.gnocchi.aggregates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fuelstats.gnocchi.measurejson.Triples;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.measures.Measures;
import org.fuelstats.timeseries.measures.MetricsDeletedException;
import org.fuelstats.timeseries.series.Series;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.Grouping;
import org.fuelstats.timeseries.time.TimeSpan;

/** Reads the series of metrics and computes an operation from them, for each requested granularity. */
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
     * Computes.
     *
     * @param granularities coarsest first; each metric has them
     * @param span empty if no time can be in it
     */
    Results compute(
            Operation operation,
            List<Column> columns,
            List<Granularity> granularities,
            Optional<TimeSpan> span,
            Gaps gaps) {
        List<Table> tables = new ArrayList<>();
        for (Granularity granularity : granularities) {
            Grid all = span.map(asked -> Grid.of(series(columns, granularity, asked), granularity.nanos()))
                    .orElseGet(() -> new Grid(new long[0], new double[columns.size()][0]));
            Grid grid = gaps.closed(all, columns);
            Table table = new Table(granularity, grid.times(), grid.rows(), false);
            tables.add((Table) operation.of(new Inputs(table, columns)));
        }
        return new Results(tables, columns, gaps.shown());
    }

    /**
     * The series of one column, regrouped if that is asked for.
     *
     * @param granularities coarsest first
     * @param span empty if no time can be in it
     */
    List<Triples> series(
            Column column, List<Granularity> granularities, Optional<TimeSpan> span, Optional<Grouping> wider) {
        List<Triples> all = new ArrayList<>();
        if (span.isEmpty()) {
            return all;
        }
        TimeSpan read = wider.map(span.get()::wholeGroups).orElse(span.get());
        for (Granularity granularity : granularities) {
            Series series = series(List.of(column), granularity, read).get(0);
            all.add(Triples.of(wider.map(grouping -> series.resample(
                                    grouping, column.method().statistic())
                            .before(span.get().to()))
                    .orElse(series)));
        }
        return all;
    }

    /** The series in the columns' order; those of the same method are read together. */
    private List<Series> series(List<Column> columns, Granularity granularity, TimeSpan span) {
        Map<AggregationMethod, List<Integer>> byMethod = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            byMethod.computeIfAbsent(columns.get(i).method(), first -> new ArrayList<>())
                    .add(i);
        }
        Series[] series = new Series[columns.size()];
        try {
            byMethod.forEach((method, places) -> {
                List<Series> read = measures.read(
                        places.stream()
                                .map(place -> columns.get(place).metric())
                                .toList(),
                        granularity,
                        method,
                        span);
                for (int i = 0; i < read.size(); i++) {
                    series[places.get(i)] = read.get(i);
                }
            });
        } catch (MetricsDeletedException gone) {
            throw NamedMetrics.unknown(columns.stream()
                    .filter(column -> gone.metrics().contains(column.metric().number()))
                    .map(column -> column.metric().id().toString())
                    .distinct()
                    .toList());
        }
        return List.of(series);
    }
}
