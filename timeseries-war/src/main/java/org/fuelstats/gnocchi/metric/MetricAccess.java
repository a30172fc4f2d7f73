package org.fuelstats.gnocchi.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.metrics.MetricCatalogue;
import org.fuelstats.timeseries.metrics.MetricRights;
import org.fuelstats.timeseries.names.UuidText;
import org.fuelstats.timeseries.ownership.Caller;

/** Finds the metric of an address and checks the caller's rights on it. */
@ApplicationScoped
class MetricAccess {
    private final MetricCatalogue catalogue;
    private final MetricRights rights;

    /** For the container's proxy. */
    protected MetricAccess() {
        this(null, null);
    }

    @Inject
    public MetricAccess(MetricCatalogue catalogue, MetricRights rights) {
        this.catalogue = catalogue;
        this.rights = rights;
    }

    /** The metric, to read its measures. */
    Metric readable(String id, Caller caller) {
        Metric metric = found(id);
        if (!rights.mayRead(caller, metric)) {
            throw forbidden("look at", id);
        }
        return metric;
    }

    /** The metric from the database. */
    Metric current(String id, Caller caller) {
        Metric metric = catalogue.current(uuid(id)).orElseThrow(() -> missing(id));
        if (!rights.mayRead(caller, metric)) {
            throw forbidden("look at", id);
        }
        return metric;
    }

    /** The metric, to write measures to it. */
    Metric writable(String id, Caller caller) {
        Metric metric = found(id);
        if (!MetricRights.mayWrite(caller, metric)) {
            throw forbidden("write measures of", id);
        }
        return metric;
    }

    /** The metric, to delete it. */
    Metric deletable(String id, Caller caller) {
        Metric metric = found(id);
        if (!MetricRights.mayDelete(caller, metric)) {
            throw forbidden("delete", id);
        }
        return metric;
    }

    private Metric found(String id) {
        return catalogue.find(uuid(id)).orElseThrow(() -> missing(id));
    }

    private static UUID uuid(String id) {
        return UuidText.read(id).orElseThrow(() -> missing(id));
    }

    /** What is said where a metric isn't. */
    static ApiError missing(Object id) {
        return ApiError.of(ErrorCode.NOT_FOUND, "Metric " + id + " does not exist");
    }

    private static ApiError forbidden(String what, String id) {
        return ApiError.of(
                ErrorCode.FORBIDDEN,
                "You may not " + what + " metric " + id + ". Ask its creator or an administrator.");
    }
}
