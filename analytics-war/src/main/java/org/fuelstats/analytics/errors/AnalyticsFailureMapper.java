package org.fuelstats.analytics.errors;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Produces the API's error body for all failures. */
@Provider
public class AnalyticsFailureMapper implements ExceptionMapper<Throwable> {
    private static final AnalyticsFailureWriter WRITER = new AnalyticsFailureWriter();

    @Context
    private UriInfo uri;

    @Override
    public Response toResponse(Throwable failure) {
        return WRITER.answer(
                failure, "/" + uri.getBaseUri().relativize(uri.getRequestUri()).getRawPath());
    }
}
