package org.fuelstats.gnocchi.resource;

import java.util.UUID;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.resources.ResourceId;

/** The resource of an address. */
final class ResourceAddress {
    private ResourceAddress() {}

    /**
     * The UUID, or the one that is derived from another text and the caller, as it was when the resource was made.
     *
     * @throws ApiError if no resource can have that id
     */
    static UUID id(String text, Caller caller) {
        try {
            return ResourceId.of(text, caller).id();
        } catch (RequestRejectedException impossible) {
            throw ApiError.of(ErrorCode.NOT_FOUND, "Resource " + text + " does not exist")
                    .withHint(impossible.getMessage());
        }
    }
}
