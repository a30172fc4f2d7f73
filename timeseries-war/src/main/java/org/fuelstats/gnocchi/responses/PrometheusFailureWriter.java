package org.fuelstats.gnocchi.responses;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fuelstats.gnocchi.promql.PromqlError;
import org.fuelstats.http.FailureWriter;
import org.fuelstats.http.RefusedRequest;
import org.fuelstats.persistence.database.DatabaseFailure;

/** Responds to failures of queries in the form of Prometheus' API: {@code {"status": "error", "errorType", "error"}}. */
final class PrometheusFailureWriter extends FailureWriter {
    /** Where the addresses of that API begin. */
    static final String ADDRESSES = "prometheus/api/";

    private static final int RETRY_SECONDS = 10;

    PrometheusFailureWriter() {
        super(DatabaseFailure::isOutage, RETRY_SECONDS);
    }

    @Override
    protected Response.ResponseBuilder refused(RefusedRequest refused) {
        if (!(refused instanceof PromqlError error)) {
            return super.refused(refused);
        }
        return withRetry(error.code(), answer(error.code().status(), error.label(), error.getMessage()));
    }

    @Override
    protected Response.ResponseBuilder error(int status, String message) {
        String kind =
                switch (status) {
                    case 404 -> "not_found";
                    case 500 -> "internal";
                    case 503 -> "unavailable";
                    default -> "bad_data";
                };
        return answer(status, kind, message);
    }

    private static Response.ResponseBuilder answer(int status, String kind, String message) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("status", "error");
        body.put("errorType", kind);
        body.put("error", message);
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body);
    }

    @Override
    protected String message(int status, WebApplicationException refused, String path) {
        return switch (status) {
            case 404 -> "No such address: " + path + ".";
            case 405 -> "This address does not support this method: use one of those in the header Allow.";
            default -> "Invalid request. Check its address, parameters and headers.";
        };
    }
}
