package org.fuelstats.gnocchi.metric;

import java.util.UUID;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.gnocchi.responses.Cause;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.metrics.NewMetric;
import org.fuelstats.timeseries.metrics.NewMetric.Retention;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.resources.ResourceId;
import org.json.JSONObject;

/** Parses the metric to be created from a body that is valid by its schema. */
final class MetricBody {
    private MetricBody() {}

    static NewMetric read(JSONObject body, Caller caller) {
        String resource = text(body, "resource_id");
        UUID id = resource == null ? null : ResourceId.of(resource, caller).id();
        return wanted(id, text(body, "name"), text(body, "archive_policy_name"), text(body, "unit"));
    }

    /** A metric with a policy; all but the policy may be null. */
    static NewMetric wanted(UUID resource, String name, String policy, String unit) {
        if (name != null && name.indexOf('/') >= 0) {
            throw ApiError.of(
                    ErrorCode.INVALID, "'/' is not supported in metric name: choose another name than '" + name + "'");
        }
        if (name == null && resource != null) {
            throw ApiError.of(
                    ErrorCode.INVALID,
                    new Cause("Attribute value error", "Name cannot be null if resource_id is not null", "name"));
        }
        if (policy == null) {
            throw ApiError.of(
                    ErrorCode.INVALID,
                    "No archive policy name specified and no archive policy rule found matching the metric name " + name
                            + ": send 'archive_policy_name'");
        }
        return new NewMetric(new Retention.ByPolicy(policy), name, unit, resource);
    }

    private static String text(JSONObject body, String name) {
        return body.isNull(name) ? null : body.getString(name);
    }
}
