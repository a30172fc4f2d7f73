package org.fuelstats.analytics.parameters;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fuelstats.analytics.errors.RequestRefused;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.http.RequestedTime;

/** Reads values of query parameters. Each method answers null for a parameter that isn't given, and throws {@link RequestRefused} with 400. */
public final class QueryValues {
    private QueryValues() {}

    /** A time in UTC such as {@code 2026-01-31T12:00:00Z}. */
    public static Instant instant(String name, String text) {
        if (text == null) {
            return null;
        }
        return RequestedTime.instant(text)
                .orElseThrow(() ->
                        invalid(name + " must be a time in UTC such as 2026-01-31T12:00:00Z, in the years 1 to 9999."));
    }

    /** An integer from 1 to a maximum. */
    public static Long number(String name, String text, long most) {
        if (text == null) {
            return null;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw invalid(name + " must be an integer from 1 to " + most + ".");
    }

    /** One of some values by its word, upper and lower case alike. */
    public static <T> T word(String name, String text, T[] values, Function<T, String> word) {
        if (text == null) {
            return null;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(values)
                .filter(value -> word.apply(value).equals(lower))
                .findFirst()
                .orElseThrow(() -> invalid(name + " is one of "
                        + Arrays.stream(values).map(word).collect(Collectors.joining(", ")) + "."));
    }

    private static RequestRefused invalid(String message) {
        return RequestRefused.of(ErrorCode.INVALID, message);
    }
}
