package org.fuelstats.analytics.errors;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.http.FailureWriter;
import org.fuelstats.http.RefusedRequest;
import org.fuelstats.persistence.database.DatabaseFailure;

/** Responds to failures with the error body of the analytics API. */
final class AnalyticsFailureWriter extends FailureWriter {
    private static final int RETRY_SECONDS = 10;
    private static final int RETRY_SECONDS_OF_JOBS = 30;

    AnalyticsFailureWriter() {
        super(DatabaseFailure::isOutage, RETRY_SECONDS);
    }

    @Override
    protected Response.ResponseBuilder error(int status, String message) {
        return ErrorBody.answer(status, message);
    }

    @Override
    protected Response.ResponseBuilder refused(RefusedRequest refused) {
        if (refused instanceof RequestRefused own) {
            return own.answer();
        }
        Response.ResponseBuilder answer = super.refused(refused);
        return refused.code() == ErrorCode.TOO_MANY
                ? answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS_OF_JOBS)
                : answer;
    }

    @Override
    protected String message(int status, WebApplicationException refused, String path) {
        return switch (status) {
            case 404 -> "No such address: " + path + ". docs/api/analytics.md lists the addresses of the API.";
            case 405 -> "This address does not support this method.";
            case 406 -> "The response is application/json, which the Accept header excludes.";
            case 415 -> "Unsupported Content-Type. Send application/json.";
            // The container's own messages tell of classes and methods.
            default -> "Invalid request. Check its address, parameters and headers.";
        };
    }
}
