package org.fuelstats.gnocchi.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.metrics.MetricCatalogue;
import org.fuelstats.timeseries.metrics.MetricRights;
import org.fuelstats.timeseries.metrics.NewMetric;
import org.fuelstats.timeseries.metrics.NewMetric.Retention;
import org.fuelstats.timeseries.names.UuidText;
import org.fuelstats.timeseries.ownership.Caller;

/**
 * The metrics with archives of their own. Anyone who knows an entity's UUID has all rights on it, as long as it cannot be found otherwise;
 * once a resource has named it, its UUID is in the answers to all who may look at the resource, and the rights on metrics apply.
 */
@ApplicationScoped
class Entities {
    private final MetricCatalogue catalogue;
    private final MetricRights rights;

    /** For the container's proxy. */
    protected Entities() {
        this(null, null);
    }

    @Inject
    public Entities(MetricCatalogue catalogue, MetricRights rights) {
        this.catalogue = catalogue;
        this.rights = rights;
    }

    Metric create(Retention.ByArchives archives, Caller creator) {
        return catalogue.create(NewMetric.entity(archives), creator);
    }

    /**
     * The entity of that id, to read it.
     *
     * @throws ApiError 404 if there is none; a metric with a named policy is none. 403 if the caller may not read it
     */
    Metric readable(String id, Caller caller) {
        Metric entity = found(id);
        check(MetricRights.mayWrite(caller, entity) || isSecret(entity) || rights.mayRead(caller, entity), "read");
        return entity;
    }

    /** The same from the database: {@link #readable} may not yet know of a deletion by another node. */
    Metric current(String id, Caller caller) {
        Metric entity = UuidText.read(id).flatMap(this::current).orElseThrow(Entities::unknown);
        check(isSecret(entity) || rights.mayRead(caller, entity), "read");
        return entity;
    }

    /** The entity of that id, to write measures to it; 403 if the caller may not. */
    Metric writable(String id, Caller caller) {
        Metric entity = found(id);
        check(MetricRights.mayWrite(caller, entity) || isSecret(entity), "write measures of");
        return entity;
    }

    void delete(String id, Caller caller) {
        Metric entity = UuidText.read(id).flatMap(this::current).orElseThrow(Entities::unknown);
        check(MetricRights.mayDelete(caller, entity) || isSecret(entity), "delete");
        if (!catalogue.delete(entity.id())) {
            throw unknown();
        }
    }

    private Metric found(String id) {
        return UuidText.read(id).flatMap(catalogue::find).filter(Metric::entity).orElseThrow(Entities::unknown);
    }

    private Optional<Metric> current(UUID id) {
        return catalogue.current(id).filter(Metric::entity);
    }

    /** Only resources give names to entities, and these keep them. The cache doesn't know of a name that was given since. */
    private boolean isSecret(Metric entity) {
        return entity.name() == null
                && current(entity.id()).orElseThrow(Entities::unknown).name() == null;
    }

    private static void check(boolean allowed, String what) {
        if (!allowed) {
            throw ApiError.of(
                    ErrorCode.FORBIDDEN,
                    "You may not " + what
                            + " this entity: a resource has shown its UUID to others. Ask its creator or an"
                            + " administrator.");
        }
    }

    /** Says of one that doesn't exist, or doesn't any more. The id isn't repeated: it might be a secret mistyped. */
    static ApiError unknown() {
        return ApiError.of(
                ErrorCode.NOT_FOUND, "No such entity. It may have been deleted; POST /v1/entity creates one.");
    }
}
