package org.fuelstats.analytics.page;

import java.util.Optional;

/** The API's error body for requests that the container or a filter rejects. */
final class ApiErrorBody {
    private ApiErrorBody() {}

    /**
     * The JSON body, or empty if the address belongs to no API.
     *
     * @param sentence without characters that JSON would escape
     */
    static Optional<String> body(String path, String sentence) {
        if (path.startsWith("/api/") && !path.startsWith("/api/docs/")) {
            return Optional.of("{\"status\":\"error\",\"message\":\"" + sentence + "\"}");
        }
        return Optional.empty();
    }
}
