package org.fuelstats.gnocchi.aggregates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fuelstats.gnocchi.measurejson.CurrentMeasureRules;
import org.fuelstats.gnocchi.measurejson.Triples;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.Grouping;

/** One method across metrics, as the older addresses of aggregation have it; of one metric its own measures. */
@ApplicationScoped
class CrossAggregation {
    private final Aggregator aggregator;
    private final CurrentMeasureRules rules;

    /** For the container's proxy. */
    protected CrossAggregation() {
        this(null, null);
    }

    @Inject
    public CrossAggregation(Aggregator aggregator, CurrentMeasureRules rules) {
        this.aggregator = aggregator;
        this.rules = rules;
    }

    List<Triples> of(List<Metric> metrics, CrossQuery query) {
        query.check(rules.now());
        if (metrics.isEmpty()) {
            return List.of();
        }
        List<Column> columns = metrics.stream()
                .distinct()
                .map(metric -> column(metric, query.aggregation))
                .toList();
        List<Granularity> granularities = granularities(columns, query.granularity());
        AggregationMethod method =
                AggregationMethod.named(query.aggregation).orElseThrow(() -> unknown(columns, granularities));
        List<Column> lacking =
                columns.stream().filter(column -> !column.known()).toList();
        if (!lacking.isEmpty()) {
            throw columns.size() == 1 ? unknown(columns, granularities) : unknown(lacking.get(0), granularities);
        }
        Optional<Grouping> wider = query.resample();
        if (columns.size() == 1) {
            return aggregator.series(columns.get(0), granularities, query.span(rules.now()), wider);
        }
        Set<MetricReference> listed = new LinkedHashSet<>();
        columns.forEach(column -> listed.addAll(column.keys()));
        Operation each = new Operation.Metrics(listed);
        Operation regrouped = wider.<Operation>map(grouping -> new Operation.Resample(method, grouping, each))
                .orElse(each);
        return aggregator
                .compute(
                        new Operation.Aggregate(query.across(), regrouped),
                        columns,
                        granularities,
                        query.span(rules.now()),
                        query.gaps())
                .series(0);
    }

    private static Column column(Metric metric, String aggregation) {
        MetricReference key = new MetricReference(metric.id().toString(), aggregation);
        return new Column(metric, aggregation, key.metric(), null, Set.of(key));
    }

    /** Coarsest first. */
    private static List<Granularity> granularities(List<Column> columns, Optional<Granularity> asked) {
        if (asked.isPresent()) {
            for (Column column : columns) {
                if (column.metric().policy().archive(asked.get()).isEmpty()) {
                    throw unknown(column, List.of(asked.get()));
                }
            }
            return List.of(asked.get());
        }
        TreeSet<Granularity> common = new TreeSet<>(all(columns.get(0)));
        columns.forEach(column -> common.retainAll(all(column)));
        if (common.isEmpty()) {
            throw Unaggregable.columns("No granularity match", columns);
        }
        return List.copyOf(common.descendingSet());
    }

    private static List<Granularity> all(Column column) {
        return column.metric().policy().archives().stream()
                .map(Archive::granularity)
                .toList();
    }

    /** Gnocchi says it of one metric as where its measures are read. */
    private static ApiError unknown(List<Column> columns, List<Granularity> granularities) {
        Column first = columns.get(0);
        return columns.size() == 1
                ? ApiError.unknownAggregation(first.metric().id().toString(), first.aggregation())
                : unknown(first, granularities);
    }

    /** Names the finest granularity, as Gnocchi does. */
    private static ApiError unknown(Column column, List<Granularity> granularities) {
        String seconds = granularities.get(granularities.size() - 1).seconds();
        return ApiError.of(
                ErrorCode.NOT_FOUND,
                "Aggregation method '" + column.aggregation() + "' at granularity '"
                        + (seconds.indexOf('.') < 0 ? seconds + ".0" : seconds) + "' for metric "
                        + column.metric().id() + " does not exist");
    }
}
