package org.fuelstats.collector.reception;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.http.FailureWriter;
import org.fuelstats.http.RefusedRequest;
import org.fuelstats.persistence.database.DatabaseFailure;

/** Responds to failures with the collector's error body. */
final class CollectorFailureWriter extends FailureWriter {
    private static final int RETRY_SECONDS = 30;

    CollectorFailureWriter() {
        super(DatabaseFailure::isOutage, RETRY_SECONDS);
    }

    @Override
    protected Response.ResponseBuilder error(int status, String message) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(ResponseJson.error(message));
    }

    @Override
    protected Response.ResponseBuilder refused(RefusedRequest refused) {
        Response.ResponseBuilder answer = super.refused(refused);
        // The rest of such a body isn't worth reading.
        boolean unread = refused.code() == ErrorCode.TOO_LARGE || refused.code() == ErrorCode.INCOMPLETE;
        return unread ? answer.header("Connection", "close") : answer;
    }

    @Override
    protected String message(int status, WebApplicationException refused, String path) {
        return switch (status) {
            case 404 -> "No such address. The API's reference lists all addresses.";
            case 405 -> "This address does not support this method: use one of those in the header Allow.";
            default -> "Invalid request. Check its method, address and headers.";
        };
    }
}
