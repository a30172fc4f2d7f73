package org.fuelstats.analytics.errors;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The body of every error response. */
record ErrorBody(String status, String message) {
    private ErrorBody(String message) {
        this("error", message);
    }

    /** A response with this status and a sentence for the caller. */
    static Response.ResponseBuilder answer(int status, String message) {
        return Response.status(status).type(MediaType.APPLICATION_JSON).entity(new ErrorBody(message));
    }
}
