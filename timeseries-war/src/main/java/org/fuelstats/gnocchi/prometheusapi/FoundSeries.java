package org.fuelstats.gnocchi.prometheusapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fuelstats.gnocchi.promql.LabelMatcher;
import org.fuelstats.gnocchi.promql.LabelMatcher.Operator;
import org.fuelstats.gnocchi.promql.Labels;
import org.fuelstats.gnocchi.promql.PromqlError;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.metrics.MetricCatalogue;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.resources.ResourceDescriptions;
import org.fuelstats.timeseries.resources.ResourceDescriptions.Described;

/** Finds the metrics that a caller may read by their labels; for one request. */
final class FoundSeries {
    /** Metrics are looked through one by one where a query doesn't say the name. */
    private static final int MOST_METRICS = 200_000;

    private final MetricCatalogue metrics;
    private final ResourceDescriptions resources;
    private final Caller caller;
    private final int mostSeries;
    private final Map<Optional<String>, List<OneSeries>> known = new HashMap<>();

    /** A metric with its labels, which no other one has. */
    record OneSeries(Metric metric, Labels labels) {}

    FoundSeries(MetricCatalogue metrics, ResourceDescriptions resources, Caller caller, int mostSeries) {
        this.metrics = metrics;
        this.resources = resources;
        this.caller = caller;
        this.mostSeries = mostSeries;
    }

    /**
     * Those for which all matchers hold.
     *
     * @throws PromqlError if there are too many
     */
    List<OneSeries> matching(List<LabelMatcher> matchers) {
        Optional<String> name = matchers.stream()
                .filter(each -> each.label().equals(Labels.NAME) && each.operator() == Operator.EQUAL)
                .map(LabelMatcher::value)
                .findFirst();
        List<OneSeries> found = named(name).stream()
                .filter(series -> matchers.stream()
                        .allMatch(each -> each.matches(series.labels().get(each.label()))))
                .toList();
        if (found.size() > mostSeries) {
            throw PromqlError.execution("query selects " + found.size() + " series, more than " + mostSeries
                    + ": select fewer by their labels");
        }
        return found;
    }

    /** All that the caller may read. */
    List<OneSeries> all() {
        return named(Optional.empty());
    }

    private List<OneSeries> named(Optional<String> name) {
        return known.computeIfAbsent(name, this::read);
    }

    private List<OneSeries> read(Optional<String> name) {
        List<Metric> candidates = metrics.plainlyNamed(name, MOST_METRICS + 1, caller);
        if (candidates.size() > MOST_METRICS) {
            throw PromqlError.execution("more than " + MOST_METRICS
                    + " metrics would have to be looked through: name the metric in the query");
        }
        Set<UUID> owners = new HashSet<>();
        candidates.stream().map(Metric::resource).filter(Objects::nonNull).forEach(owners::add);
        Map<UUID, Described> described = resources.of(owners);
        List<OneSeries> series = new ArrayList<>();
        Set<Labels> taken = new HashSet<>();
        for (Metric metric : candidates) {
            Labels labels =
                    MetricLabels.of(metric, metric.resource() == null ? null : described.get(metric.resource()));
            series.add(new OneSeries(
                    metric,
                    taken.add(labels)
                            ? labels
                            : labels.with(MetricLabels.METRIC_ID, metric.id().toString())));
        }
        return series;
    }
}
