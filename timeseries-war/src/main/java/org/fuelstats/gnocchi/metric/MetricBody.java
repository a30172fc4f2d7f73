package org.fuelstats.gnocchi.metric;

import java.util.UUID;
import org.fuelstats.gnocchi.bodies.JsonPlace;
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

    /** A metric with a policy, by rule if that is null; all may be null. */
    static NewMetric wanted(UUID resource, String name, String policy, String unit) {
        if (name != null && name.indexOf('/') >= 0) {
            throw ApiError.of(ErrorCode.INVALID, "'/' is not supported in metric name")
                    .withHint("Choose another name than '" + name + "'.");
        }
        if (name == null && resource != null) {
            throw ApiError.of(
                    ErrorCode.INVALID,
                    new Cause("Attribute value error", "Name cannot be null if resource_id is not null", "name"));
        }
        if (unit != null && unit.codePointCount(0, unit.length()) > NewMetric.LONGEST_UNIT) {
            throw JsonPlace.BODY
                    .within("unit")
                    .refusedValue("length of value must be at most " + NewMetric.LONGEST_UNIT);
        }
        return new NewMetric(Retention.ofPolicy(policy), name, unit, resource);
    }

    private static String text(JSONObject body, String name) {
        return body.isNull(name) ? null : body.getString(name);
    }
}
