package org.fuelstats.gnocchi.responses;

import java.util.Set;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.errors.RequestRejectedException;

/** Maps rejections of the metric store to Gnocchi's statuses and texts. */
final class Refusals {
    private static final Set<String> ARGUMENTS = Set.of("limit", "marker", "sort");

    private Refusals() {}

    static ApiError answer(RequestRejectedException refusal) {
        return switch (refusal.reason()) {
            case INVALID ->
                caused(
                        refusal,
                        ARGUMENTS.contains(refusal.subject()) ? "Argument value error" : "Attribute value error");
            case POLICY_UNKNOWN -> caused(refusal, "Archive policy does not exist");
            case METRIC_UNKNOWN -> caused(refusal, "Metric does not exist");
            case RESOURCE_UNKNOWN -> caused(refusal, "Resource does not exist");
            case METRIC_NAME_TAKEN -> caused(refusal, "Named metric already exists");
            case POLICY_IN_USE, POLICY_UNCHANGEABLE -> ApiError.of(ErrorCode.INVALID, refusal.getMessage());
            case FORBIDDEN -> ApiError.of(ErrorCode.FORBIDDEN, refusal.getMessage());
            case POLICY_NOT_FOUND, METRIC_NOT_FOUND, RESOURCE_NOT_FOUND, RESOURCE_TYPE_NOT_FOUND ->
                ApiError.of(ErrorCode.NOT_FOUND, refusal.getMessage());
            case POLICY_EXISTS, RESOURCE_EXISTS -> ApiError.of(ErrorCode.CONFLICT, refusal.getMessage());
        };
    }

    private static ApiError caused(RequestRejectedException refusal, String cause) {
        return ApiError.of(ErrorCode.INVALID, new Cause(cause, refusal.getMessage(), refusal.subject()));
    }
}
