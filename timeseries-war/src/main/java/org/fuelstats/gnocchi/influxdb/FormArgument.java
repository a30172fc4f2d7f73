package org.fuelstats.gnocchi.influxdb;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.Body;

/** An argument that was sent as a form in the body, as InfluxDB's clients send queries. */
final class FormArgument {
    private FormArgument() {}

    /** Its value; null if there is none. */
    static String read(Body body, String name) {
        String form = new String(body.bytes(), 0, body.length(), StandardCharsets.UTF_8);
        for (String pair : form.split("&")) {
            if (pair.startsWith(name + "=")) {
                try {
                    return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
                } catch (IllegalArgumentException e) {
                    throw ApiError.invalidArgument(name, "isn't percent-encoded");
                }
            }
        }
        return null;
    }
}
