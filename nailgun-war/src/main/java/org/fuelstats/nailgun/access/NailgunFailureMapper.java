package org.fuelstats.nailgun.access;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers failed requests of the addresses that are not Nailgun's. */
@Provider
public class NailgunFailureMapper implements ExceptionMapper<Throwable> {
    private static final NailgunFailureWriter WRITER = new NailgunFailureWriter();

    @Context
    private UriInfo uri;

    @Override
    public Response toResponse(Throwable failure) {
        return WRITER.answer(failure, uri.getPath());
    }
}
