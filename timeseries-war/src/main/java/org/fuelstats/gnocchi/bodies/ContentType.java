package org.fuelstats.gnocchi.bodies;

import java.util.Locale;
import org.fuelstats.gnocchi.responses.ApiError;

/** What a request says its body is. */
final class ContentType {
    private ContentType() {}

    /** Refuses everything but JSON in UTF-8. */
    static void check(String contentType) {
        String[] parts = (contentType == null ? "" : contentType).split(";", -1);
        if (!parts[0].strip().equalsIgnoreCase("application/json")) {
            throw ApiError.of(
                    415,
                    "The body must be JSON, and the header Content-Type must say so: application/json"
                            + (contentType == null ? "; there is none." : "."));
        }
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
            if (parameter.startsWith("charset=") && !isUtf8(parameter.substring("charset=".length()))) {
                throw ApiError.of(415, "The body must be in UTF-8, not in another charset: encode it anew.");
            }
        }
    }

    private static boolean isUtf8(String charset) {
        String name = charset.replace("\"", "").strip();
        return name.equals("utf-8") || name.equals("utf8");
    }
}
