package org.fuelstats.analytics.errors;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import org.fuelstats.persistence.indexupkeep.IndexUnavailable;
import org.fuelstats.persistence.database.DatabaseFailure;

/** Turns whatever went wrong into the API's error body. An unforeseen error shows an id to look for in the log, no more. */
@Provider
public class Failures implements ExceptionMapper<Throwable> {
    private static final int RETRY_SECONDS = 10;

    @Context
    private UriInfo uri;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException refusal) return refused(refusal);
        if (failure instanceof IndexUnavailable) return unavailable(failure.getMessage());
        if (failure instanceof DatabaseFailure)
            return unavailable("The database is not answering. Nothing is wrong with the request: try again.");
        String id = UUID.randomUUID().toString();
        AnalyticsMessages.LOG.unforeseen(id, uri.getPath(), failure);
        return ErrorBody.answer(500, "An unforeseen error. The server's log tells more under the id " + id + ".")
                .build();
    }

    private static Response unavailable(String message) {
        return ErrorBody.answer(503, message)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build();
    }

    private Response refused(WebApplicationException refusal) {
        Response response = refusal.getResponse();
        if (response.hasEntity()) return response;
        Response.ResponseBuilder answer = ErrorBody.answer(response.getStatus(), message(response, refusal));
        Object allowed = response.getHeaders().getFirst(HttpHeaders.ALLOW);
        if (allowed != null) answer.header(HttpHeaders.ALLOW, allowed);
        return answer.build();
    }

    private String message(Response response, WebApplicationException refusal) {
        return switch (response.getStatus()) {
            case 404 ->
                "There is nothing at /"
                        + uri.getBaseUri().relativize(uri.getRequestUri()).getRawPath()
                        + ". The addresses of the API stand in docs/api/analytics.md.";
            case 405 -> "This address does not take this method.";
            case 406 -> "The answer is application/json, which the request's Accept header excludes.";
            default -> refusal.getMessage();
        };
    }
}
