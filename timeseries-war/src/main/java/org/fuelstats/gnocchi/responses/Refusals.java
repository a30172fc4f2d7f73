package org.fuelstats.gnocchi.responses;

import java.util.Set;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.errors.RequestRejectedException;

/** Maps rejections of the metric store to Gnocchi's statuses and texts. */
final class Refusals {
    private static final Set<String> PAGES = Set.of("marker", "sort");

    private Refusals() {}

    static ApiError answer(RequestRejectedException refusal) {
        return known(refusal).withHint(refusal.hint());
    }

    private static ApiError known(RequestRejectedException refusal) {
        return switch (refusal.reason()) {
            case INVALID -> invalid(refusal);
            case RULE_POLICY_UNKNOWN -> caused(refusal, "Archive policy does not exist");
            case METRIC_UNKNOWN -> caused(refusal, "Metric does not exist");
            case RESOURCE_UNKNOWN -> caused(refusal, "Resource does not exist");
            case METRIC_NAME_TAKEN -> caused(refusal, "Named metric already exists");
            case POLICY_UNKNOWN,
                    POLICY_IN_USE,
                    POLICY_UNCHANGEABLE,
                    RULE_MISSING,
                    RULE_UNCHANGEABLE,
                    RESOURCE_TYPE_IN_USE,
                    UNFIT -> ApiError.of(ErrorCode.INVALID, refusal.getMessage());
            case FORBIDDEN -> ApiError.of(ErrorCode.FORBIDDEN, refusal.getMessage());
            case POLICY_NOT_FOUND, METRIC_NOT_FOUND, RESOURCE_NOT_FOUND, RESOURCE_TYPE_NOT_FOUND, RULE_NOT_FOUND ->
                ApiError.of(ErrorCode.NOT_FOUND, refusal.getMessage());
            case POLICY_EXISTS, RESOURCE_EXISTS, RESOURCE_TYPE_EXISTS, RULE_EXISTS ->
                ApiError.of(ErrorCode.CONFLICT, refusal.getMessage());
        };
    }

    private static ApiError invalid(RequestRejectedException refusal) {
        if (PAGES.contains(refusal.subject())) {
            return ApiError.of(ErrorCode.INVALID, refusal.getMessage());
        }
        return refusal.subject().equals("limit")
                ? ApiError.of(ErrorCode.INVALID, new Cause("Argument value error", refusal.getMessage(), null))
                : caused(refusal, "Attribute value error", refusal.getMessage());
    }

    /** Gnocchi names the object and says no more. */
    private static ApiError caused(RequestRejectedException refusal, String cause) {
        return caused(refusal, cause, null).withHint(refusal.getMessage());
    }

    private static ApiError caused(RequestRejectedException refusal, String cause, String reason) {
        return ApiError.of(ErrorCode.INVALID, new Cause(cause, reason, refusal.subject()));
    }
}
