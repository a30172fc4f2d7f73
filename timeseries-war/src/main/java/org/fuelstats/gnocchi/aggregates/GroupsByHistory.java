package org.fuelstats.gnocchi.aggregates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fuelstats.gnocchi.resource.SearchedResources.Revision;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.gnocchi.responses.Cause;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.time.TimeSpan;

/**
 * Groups measures by the attributes that their resources had at the time, as Gnocchi does with {@code use_history}: the operation is computed
 * for each revision of a resource alone; results count by the share of their bucket that is in the revision, and those of the same time
 * in one group are added.
 */
@ApplicationScoped
class GroupsByHistory {
    private final FoundMetrics found;
    private final Aggregator aggregator;

    /** For the container's proxy. */
    protected GroupsByHistory() {
        this(null, null);
    }

    @Inject
    public GroupsByHistory(FoundMetrics found, Aggregator aggregator) {
        this.found = found;
        this.aggregator = aggregator;
    }

    /**
     * The groups with measures, by the texts of their attributes.
     *
     * @throws ApiError if no group has any (404), or if the operation doesn't give one series (400)
     */
    List<Answered> groups(AggregatesBody body, AggregatesQuery query, long now, Caller caller) {
        Optional<TimeSpan> span = query.span(now);
        List<Revision> revisions = span.isEmpty()
                ? List.of()
                : found.revisions(body.search().orElseThrow(), query.groups(), span.get(), caller);
        List<Answered> answered = new ArrayList<>();
        byAttributes(revisions, List.copyOf(query.groups())).forEach((attributes, group) -> {
            WeightedSums sums = new WeightedSums();
            List<Object> used = new ArrayList<>();
            for (Revision revision : group) {
                List<Column> columns = found.columns(List.of(revision.resource()), body.references(), caller);
                if (!columns.isEmpty()) {
                    sums.add(computed(body, columns, query, revision.span()), revision.span());
                    used.add(revision.resource().members());
                }
            }
            if (!sums.isEmpty()) {
                answered.add(new Answered(
                        attributes,
                        new Results(sums.tables(), List.of(), query.gaps().shown()),
                        query.detailed() ? used : null));
            }
        });
        if (answered.isEmpty()) {
            throw FoundMetrics.missing(body.references());
        }
        return answered;
    }

    private Results computed(AggregatesBody body, List<Column> columns, AggregatesQuery query, TimeSpan span) {
        Results results = aggregator.compute(
                body.operation(),
                columns,
                CommonGranularities.of(columns, query.granularity()),
                Optional.of(span),
                query.gaps());
        if (!results.isAggregated()) {
            throw ApiError.of(
                            ErrorCode.INVALID,
                            new Cause(
                                    "Invalid operations",
                                    "use_history needs an operation that gives one series",
                                    "operations"))
                    .withHint("Aggregate the metrics: (aggregate mean (metric …))");
        }
        return results;
    }

    private static Map<Map<String, Object>, List<Revision>> byAttributes(
            List<Revision> revisions, List<String> attributes) {
        Comparator<Revision> order = attributes.stream()
                .map(attribute -> Comparator.comparing((Revision revision) -> text(revision, attribute)))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
        Map<Map<String, Object>, List<Revision>> groups = new LinkedHashMap<>();
        revisions.stream().sorted(order).forEach(revision -> {
            Map<String, Object> values = new LinkedHashMap<>();
            attributes.forEach(attribute ->
                    values.put(attribute, revision.resource().members().get(attribute)));
            groups.computeIfAbsent(values, first -> new ArrayList<>()).add(revision);
        });
        return groups;
    }

    private static String text(Revision revision, String attribute) {
        Object value = revision.resource().members().get(attribute);
        return value == null ? "" : value.toString();
    }
}
