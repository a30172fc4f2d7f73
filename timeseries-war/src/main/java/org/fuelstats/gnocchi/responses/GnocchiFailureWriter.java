package org.fuelstats.gnocchi.responses;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.fuelstats.http.FailureWriter;
import org.fuelstats.http.RefusedRequest;
import org.fuelstats.persistence.database.DatabaseFailure;

/** Responds to failures in Gnocchi's form: with its texts for causes, as JSON, text or HTML. */
final class GnocchiFailureWriter extends FailureWriter {
    private static final int RETRY_SECONDS = 10;

    private final ErrorForm form;

    GnocchiFailureWriter(ErrorForm form) {
        super(DatabaseFailure::isOutage, RETRY_SECONDS);
        this.form = form;
    }

    @Override
    protected Response.ResponseBuilder error(int status, String message) {
        return form.answer(status, message, null);
    }

    @Override
    protected Response.ResponseBuilder refused(RefusedRequest refused) {
        if (!(refused instanceof ApiError error)) {
            return super.refused(refused);
        }
        Response.ResponseBuilder answer = form.answer(error.code().status(), error.description(), error.hint());
        error.headers().forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        return withRetry(error.code(), answer);
    }

    @Override
    protected String message(int status, WebApplicationException refused, String path) {
        return switch (status) {
            case 404 -> "No such address: " + path + ".";
            case 405 -> "This address does not support this method: use one of those in the header Allow.";
            case 406 -> "The response is application/json, which the Accept header excludes.";
            case 415 -> "Unsupported Content-Type. Send application/json.";
            default -> "Invalid request. Check its address, parameters and headers.";
        };
    }
}
