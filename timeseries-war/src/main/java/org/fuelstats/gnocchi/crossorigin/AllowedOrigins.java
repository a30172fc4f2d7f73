package org.fuelstats.gnocchi.crossorigin;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The sites whose pages may use the metric store with their users' credentials. */
record AllowedOrigins(List<String> origins) {
    private static final Pattern ORIGIN =
            Pattern.compile("https?://(?:[a-z0-9._-]{1,255}|\\[[0-9a-f:.]{2,60}])(?::\\d{1,5})?");

    AllowedOrigins {
        origins = List.copyOf(origins);
    }

    /** Reads the configuration's text: origins with commas between them. */
    public static AllowedOrigins of(String text) {
        return new AllowedOrigins(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .map(AllowedOrigins::checked)
                .toList());
    }

    boolean contain(String origin) {
        return origin != null && origins.contains(origin);
    }

    private static String checked(String origin) {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException(
                    "\"" + origin + "\" is no origin; example: https://grafana.example.com, https://10.0.0.5:3000");
        }
        return origin;
    }
}
