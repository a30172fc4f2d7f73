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
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.gnocchi.responses.Cause;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.metrics.MetricCatalogue;
import org.fuelstats.timeseries.metrics.MetricRights;
import org.fuelstats.timeseries.names.UuidText;
import org.fuelstats.timeseries.ownership.Caller;

/** Resolves metrics that are listed by their ids and checks that they exist and that the caller may read them. */
@ApplicationScoped
class NamedMetrics {
    private final MetricCatalogue catalogue;
    private final MetricRights rights;

    /** For the container's proxy. */
    protected NamedMetrics() {
        this(null, null);
    }

    @Inject
    public NamedMetrics(MetricCatalogue catalogue, MetricRights rights) {
        this.catalogue = catalogue;
        this.rights = rights;
    }

    /**
     * The aggregates of the metrics, each once, in the order of the references.
     *
     * @throws ApiError if one is no id (400), doesn't exist (404), or isn't the caller's to look at (403)
     */
    List<Column> columns(List<MetricReference> references, Caller caller) {
        Map<MetricReference, UUID> ids = new LinkedHashMap<>();
        references.forEach(each -> ids.put(each, id(each, references)));
        Map<UUID, Metric> found = find(ids.values(), caller);
        Map<MetricReference, Set<MetricReference>> keys = new LinkedHashMap<>();
        ids.forEach((reference, id) -> keys.computeIfAbsent(
                        new MetricReference(id.toString(), reference.aggregation()), first -> new LinkedHashSet<>())
                .add(reference));
        List<Column> columns = new ArrayList<>();
        keys.forEach((shown, written) -> columns.add(new Column(
                found.get(UUID.fromString(shown.metric())), shown.aggregation(), shown.metric(), null, written)));
        return columns;
    }

    /**
     * The metrics with some ids.
     *
     * @throws ApiError if one doesn't exist (404), or isn't the caller's to look at (403)
     */
    Map<UUID, Metric> find(Iterable<UUID> wanted, Caller caller) {
        Set<UUID> ids = new LinkedHashSet<>();
        wanted.forEach(ids::add);
        Map<UUID, Metric> found = catalogue.find(List.copyOf(ids));
        List<String> unknown = ids.stream()
                .filter(each -> !found.containsKey(each))
                .map(UUID::toString)
                .toList();
        if (!unknown.isEmpty()) {
            throw unknown(unknown);
        }
        rights.unreadable(caller, found.values()).stream().findFirst().ifPresent(metric -> {
            throw ApiError.of(
                    ErrorCode.FORBIDDEN,
                    "You may not look at metric " + metric.id() + ". Ask its creator or an administrator.");
        });
        return found;
    }

    private static UUID id(MetricReference reference, List<MetricReference> all) {
        return UuidText.read(reference.metric())
                .orElseThrow(() -> ApiError.of(
                        ErrorCode.INVALID,
                        new Cause(
                                "Invalid metric references",
                                "badly formed hexadecimal UUID string",
                                all.stream().map(MetricReference::detail).toList())));
    }

    static ApiError unknown(List<String> ids) {
        return ApiError.of(ErrorCode.NOT_FOUND, new Cause("Unknown metrics", "Provided metrics don't exists", ids));
    }
}
