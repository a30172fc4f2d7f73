package org.fuelstats.gnocchi.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.resources.ResourceCatalogue;
import org.fuelstats.timeseries.resources.ResourceType;

/** The resource that a metric belongs to, as visible to the caller. */
@ApplicationScoped
class MetricOwner {
    private final ResourceCatalogue resources;

    /** For the container's proxy. */
    protected MetricOwner() {
        this(null);
    }

    @Inject
    public MetricOwner(ResourceCatalogue resources) {
        this.resources = resources;
    }

    /** Null for a metric without a resource; of one that the reader may not look at, the id alone. */
    Map<String, Object> of(Metric metric, Caller reader) {
        if (metric.resource() == null) {
            return null;
        }
        try {
            return OwningResource.answer(resources.get(ResourceType.GENERIC, metric.resource(), reader));
        } catch (RequestRejectedException unseen) {
            return Map.of("id", metric.resource());
        }
    }
}
