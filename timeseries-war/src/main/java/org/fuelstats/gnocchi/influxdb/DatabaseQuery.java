package org.fuelstats.gnocchi.influxdb;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one query that is understood: {@code CREATE DATABASE name}. */
final class DatabaseQuery {
    private static final Pattern CREATE = Pattern.compile(
            "\\s*create\\s+database\\s+(?:\"((?:[^\"\\\\]|\\\\.){1,255})\"|([A-Za-z_]\\w{0,254}))\\s*;?\\s*",
            Pattern.CASE_INSENSITIVE);

    private DatabaseQuery() {}

    /** The name of the database that the query creates; empty for every other query. */
    static Optional<String> created(String query) {
        Matcher create = CREATE.matcher(query);
        if (!create.matches()) {
            return Optional.empty();
        }
        String quoted = create.group(1);
        return Optional.of(quoted == null ? create.group(2) : quoted.replaceAll("\\\\(.)", "$1"));
    }
}
