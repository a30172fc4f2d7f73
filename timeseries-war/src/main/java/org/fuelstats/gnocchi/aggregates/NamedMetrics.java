package org.fuelstats.gnocchi.aggregates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.gnocchi.responses.Cause;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.metrics.MetricCatalogue;
import org.fuelstats.timeseries.metrics.MetricRights;
import org.fuelstats.timeseries.ownership.Caller;

/** Resolves the metrics of an operation and checks that they exist and that the caller may read them. */
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
     * The metrics in the operation's order.
     *
     * @throws ApiError if one doesn't exist or hasn't the aggregate (404), or isn't the caller's to look at (403)
     */
    List<Metric> find(Aggregation operation, Caller caller) {
        Map<UUID, Metric> found = catalogue.find(operation.metrics().stream()
                .map(MetricReference::metric)
                .distinct()
                .toList());
        List<String> unknown = operation.metrics().stream()
                .filter(each -> !found.containsKey(each.metric()))
                .map(each -> each.metric().toString())
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            throw unknown(unknown);
        }
        rights.unreadable(caller, found.values()).stream().findFirst().ifPresent(metric -> {
            throw ApiError.of(
                    ErrorCode.FORBIDDEN,
                    "You may not look at metric " + metric.id() + ". Ask its creator or an administrator.");
        });
        List<List<Object>> without = operation.metrics().stream()
                .filter(each -> !has(found.get(each.metric()), each.aggregation()))
                .map(MetricReference::detail)
                .toList();
        if (!without.isEmpty()) {
            String reason = "The metrics' archive policies have no such aggregation methods";
            throw ApiError.of(ErrorCode.NOT_FOUND, new Cause("Metrics with unknown aggregation", reason, without));
        }
        return operation.metrics().stream()
                .map(each -> found.get(each.metric()))
                .toList();
    }

    private static boolean has(Metric metric, String aggregation) {
        return AggregationMethod.named(aggregation)
                .filter(metric.policy().methods()::contains)
                .isPresent();
    }

    static ApiError unknown(List<String> ids) {
        return ApiError.of(ErrorCode.NOT_FOUND, new Cause("Unknown metrics", "Provided metrics don't exists", ids));
    }
}
