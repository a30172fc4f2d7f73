package org.fuelstats.collector.reception;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Produces the API's error body for failures outside of {@link Reception}: unknown addresses, other methods, defects. */
@Provider
public class CollectorFailureMapper implements ExceptionMapper<Throwable> {
    private static final CollectorFailureWriter WRITER = new CollectorFailureWriter();

    @Context
    private UriInfo uri;

    @Override
    public Response toResponse(Throwable failure) {
        return WRITER.answer(failure, uri.getPath());
    }
}
