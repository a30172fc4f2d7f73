package org.fuelstats.http;

import java.util.Locale;

/** The header Content-Type of a body that should be JSON in UTF-8. */
public enum BodyType {
    JSON,
    JSON_IN_OTHER_CHARSET,
    OTHER,
    MISSING;

    /** Parses the header's value; null if the header is missing. */
    public static BodyType of(String contentType) {
        if (contentType == null) {
            return MISSING;
        }
        String[] parts = contentType.split(";", -1);
        if (!parts[0].strip().equalsIgnoreCase("application/json")) {
            return OTHER;
        }
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
            if (parameter.startsWith("charset=") && !isUtf8(parameter.substring("charset=".length()))) {
                return JSON_IN_OTHER_CHARSET;
            }
        }
        return JSON;
    }

    private static boolean isUtf8(String charset) {
        String name = charset.replace("\"", "").strip();
        return name.equals("utf-8") || name.equals("utf8");
    }
}
