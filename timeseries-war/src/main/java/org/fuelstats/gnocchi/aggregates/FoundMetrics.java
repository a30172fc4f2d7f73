package org.fuelstats.gnocchi.aggregates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fuelstats.gnocchi.resource.SearchedResources;
import org.fuelstats.gnocchi.resource.SearchedResources.Found;
import org.fuelstats.gnocchi.resource.SearchedResources.Revision;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.errors.RequestRejectedException.Reason;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.names.NamePattern;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.resources.ResourceFilter;
import org.fuelstats.timeseries.time.TimeSpan;

/** Finds the metrics of an operation by their resources, in groups of resources with the same attributes. */
@ApplicationScoped
class FoundMetrics {
    /**
     * Resources that have attributes in common.
     *
     * @param attributes their names and values, in the order of the names
     */
    record Group(Map<String, Object> attributes, List<Found> resources) {}

    /** What a metric is read by. */
    private record Read(UUID metric, String aggregation) {}

    private final SearchedResources resources;
    private final NamedMetrics metrics;

    /** For the container's proxy. */
    protected FoundMetrics() {
        this(null, null);
    }

    @Inject
    public FoundMetrics(SearchedResources resources, NamedMetrics metrics) {
        this.resources = resources;
        this.metrics = metrics;
    }

    /** The groups of the resources that a search finds; all in one if there are no attributes. */
    List<Group> groups(AggregatesBody.Search search, Set<String> attributes, Caller caller) {
        return ofKnownType(() -> groups(search.type(), search.resources(), attributes, caller));
    }

    /** What the resources were that a search finds, in the order of time. */
    List<Revision> revisions(AggregatesBody.Search search, Set<String> attributes, TimeSpan span, Caller caller) {
        return ofKnownType(
                () -> resources.revisions(search.type(), search.resources(), List.copyOf(attributes), span, caller));
    }

    private static <T> T ofKnownType(Supplier<T> search) {
        try {
            return search.get();
        } catch (RequestRejectedException rejected) {
            throw rejected.reason() == Reason.RESOURCE_TYPE_NOT_FOUND
                    ? ApiError.of(ErrorCode.INVALID, rejected.getMessage())
                    : rejected;
        }
    }

    List<Group> groups(String type, ResourceFilter filter, Set<String> attributes, Caller caller) {
        List<String> sorted = attributes.stream().sorted().toList();
        List<Found> found = resources.find(type, filter, sorted, caller);
        Map<Map<String, Object>, List<Found>> groups = new LinkedHashMap<>();
        for (Found each : found) {
            Map<String, Object> values = new LinkedHashMap<>();
            sorted.forEach(attribute -> values.put(attribute, each.members().get(attribute)));
            groups.computeIfAbsent(values, first -> new ArrayList<>()).add(each);
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    /** The aggregates of the metrics with these names, each once, resource by resource; none if there are no such metrics. */
    List<Column> columns(List<Found> found, List<MetricReference> references, Caller caller) {
        Map<MetricReference, NamePattern> patterns = new LinkedHashMap<>();
        references.forEach(each -> patterns.put(each, new NamePattern(each.metric())));
        Map<Read, Set<MetricReference>> keys = new LinkedHashMap<>();
        Map<UUID, Found> owners = new LinkedHashMap<>();
        for (Found resource : found) {
            patterns.forEach((reference, pattern) -> resource.metrics().forEach((name, id) -> {
                if (pattern.matches(name)) {
                    owners.put(id, resource);
                    keys.computeIfAbsent(new Read(id, reference.aggregation()), first -> new LinkedHashSet<>())
                            .add(reference);
                }
            }));
        }
        AggregatesBody.refuseTooMany(keys.size());
        Map<UUID, Metric> known = metrics.find(owners.keySet(), caller);
        List<Column> columns = new ArrayList<>();
        keys.forEach((read, written) -> columns.add(new Column(
                known.get(read.metric()),
                read.aggregation(),
                known.get(read.metric()).name(),
                owners.get(read.metric()).id().toString(),
                written)));
        return columns;
    }

    /** The metrics of that name. */
    List<Metric> named(List<Found> found, String name, Caller caller) {
        List<UUID> ids = found.stream()
                .filter(resource -> resource.metrics().containsKey(name))
                .map(resource -> resource.metrics().get(name))
                .toList();
        AggregatesBody.refuseTooMany(ids.size());
        Map<UUID, Metric> known = metrics.find(ids, caller);
        return ids.stream().map(known::get).toList();
    }

    /** What is said when no resource has such metrics. */
    static ApiError missing(List<MetricReference> references) {
        return ApiError.of(
                ErrorCode.NOT_FOUND,
                references.stream()
                        .map(MetricReference::metric)
                        .distinct()
                        .sorted()
                        .map(GnocchiText::shown)
                        .collect(Collectors.joining(", ", "Metric [", "] does not exist")));
    }
}
