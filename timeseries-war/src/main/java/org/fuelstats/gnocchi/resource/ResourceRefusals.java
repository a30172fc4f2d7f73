package org.fuelstats.gnocchi.resource;

import java.util.function.Supplier;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.errors.RequestRejectedException;

/** Where resources are written, Gnocchi tells what is wrong with their metrics in sentences. */
final class ResourceRefusals {
    private ResourceRefusals() {}

    static <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (RequestRejectedException e) {
            throw switch (e.reason()) {
                case METRIC_UNKNOWN, POLICY_UNKNOWN ->
                    ApiError.of(ErrorCode.INVALID, e.getMessage()).withHint(e.hint());
                case METRIC_NAME_TAKEN ->
                    ApiError.of(ErrorCode.CONFLICT, e.getMessage()).withHint(e.hint());
                default -> e;
            };
        }
    }
}
