package org.fuelstats.gnocchi.responses;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.http.FailureWriter;
import org.fuelstats.timeseries.archive.InvalidArchiveException;
import org.fuelstats.timeseries.errors.RequestRejectedException;

/** Produces the metric store's error body for all failures. */
@Provider
public class GnocchiFailureMapper implements ExceptionMapper<Throwable> {
    @Context
    private UriInfo uri;

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable failure) {
        String path = uri.getRequestUri().getRawPath();
        FailureWriter writer = uri.getPath().replaceFirst("^/", "").startsWith(PrometheusFailureWriter.ADDRESSES)
                ? new PrometheusFailureWriter()
                : new GnocchiFailureWriter(ErrorForm.accepted(headers));
        return writer.answer(translated(failure), path);
    }

    /** What the engine refuses, in Gnocchi's words. */
    private static Throwable translated(Throwable failure) {
        if (failure instanceof RequestRejectedException refusal) {
            return Refusals.answer(refusal);
        }
        if (failure instanceof InvalidArchiveException refusal) {
            return refusal.known() == null
                    ? ApiError.of(ErrorCode.INVALID, refusal.getMessage())
                    : ApiError.of(ErrorCode.INVALID, refusal.known()).withHint(refusal.getMessage());
        }
        return failure;
    }
}
