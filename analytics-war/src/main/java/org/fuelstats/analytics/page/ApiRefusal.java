package org.fuelstats.analytics.page;

import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** A sentence that refuses a request, in the error body of the API that was asked. */
final class ApiRefusal {
    private ApiRefusal() {}

    /**
     * The JSON body, or empty if the address belongs to no API.
     *
     * @param sentence without characters that JSON would escape
     */
    static Optional<String> body(String path, int status, String sentence) {
        if (path.startsWith("/api/") && !path.startsWith("/api/docs/")) {
            return Optional.of("{\"status\":\"error\",\"message\":\"" + sentence + "\"}");
        }
        if (path.equals("/v1") || path.startsWith("/v1/")) {
            Response.Status known = Response.Status.fromStatusCode(status);
            String title = known == null ? "Error" : known.getReasonPhrase();
            return Optional.of(
                    "{\"code\":" + status + ",\"title\":\"" + title + "\",\"description\":\"" + sentence + "\"}");
        }
        return Optional.empty();
    }
}
