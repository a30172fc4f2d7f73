package org.fuelstats.persistence.index;

import java.util.regex.Pattern;

/** The beginning of the names of all indexes of one database. */
record IndexPrefix(String text) {
    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9_-]{0,49}");

    /** Parses a configuration value; MicroProfile Config calls this. */
    public static IndexPrefix of(String text) {
        if (!ALLOWED.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a prefix of index names: use at most 50 lower-case"
                            + " letters, digits, underscores and hyphens, beginning with a letter or a digit, for example \"staging-\"");
        }
        return new IndexPrefix(text);
    }
}
