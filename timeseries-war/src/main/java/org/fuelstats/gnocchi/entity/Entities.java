package org.fuelstats.gnocchi.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.fuelstats.gnocchi.entity.EntityBody.EntityId;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.metrics.MetricCatalogue;
import org.fuelstats.timeseries.metrics.NewMetric;
import org.fuelstats.timeseries.metrics.NewMetric.Retention;
import org.fuelstats.timeseries.ownership.Caller;

/** The metrics with archives of their own. Anyone who knows an entity's UUID has all rights on it; it cannot be found otherwise. */
@ApplicationScoped
class Entities {
    private final MetricCatalogue catalogue;

    /** For the container's proxy. */
    protected Entities() {
        this(null);
    }

    @Inject
    public Entities(MetricCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Metric create(Retention.ByArchives archives, Caller creator) {
        return catalogue.create(NewMetric.entity(archives), creator);
    }

    /**
     * The entity of that id.
     *
     * @throws ApiError 404 if there is none. A metric with a named policy is none: its UUID is no secret.
     */
    Metric get(String id) {
        return EntityId.read(id).flatMap(catalogue::find).filter(Metric::entity).orElseThrow(Entities::unknown);
    }

    /** The same from the database; {@link #get} may not yet know of a deletion by another node. */
    Metric current(String id) {
        return EntityId.read(id)
                .flatMap(catalogue::current)
                .filter(Metric::entity)
                .orElseThrow(Entities::unknown);
    }

    void delete(String id) {
        UUID known = current(id).id();
        if (!catalogue.delete(known)) {
            throw unknown();
        }
    }

    /** Says of one that doesn't exist, or doesn't any more. The id isn't repeated: it might be a secret mistyped. */
    static ApiError unknown() {
        return ApiError.of(
                ErrorCode.NOT_FOUND, "No such entity. It may have been deleted; POST /v1/entity creates one.");
    }
}
