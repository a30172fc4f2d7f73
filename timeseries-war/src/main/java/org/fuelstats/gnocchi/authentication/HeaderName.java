package org.fuelstats.gnocchi.authentication;

import java.util.regex.Pattern;

/** The name of a header in the configuration. */
record HeaderName(String text) {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}");

    HeaderName {
        if (!TOKEN.matcher(text).matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a valid header name");
        }
    }

    /** Reads the configuration's text. */
    public static HeaderName of(String text) {
        return new HeaderName(text.trim());
    }

    @Override
    public String toString() {
        return text;
    }
}
