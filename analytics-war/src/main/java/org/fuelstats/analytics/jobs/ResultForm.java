package org.fuelstats.analytics.jobs;

import java.util.regex.Pattern;

/** Media type and file name of a result. */
public record ResultForm(String mediaType, String fileName) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,150}");

    public ResultForm {
        if (!PLAIN.matcher(fileName).matches()) {
            throw new IllegalArgumentException(
                    "a file name has letters, digits, '.', '_' and '-' only, which every system takes: " + fileName);
        }
    }
}
