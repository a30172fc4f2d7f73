package org.fuelstats.gnocchi.aggregates;

import java.util.Optional;
import java.util.regex.Pattern;
import org.fuelstats.gnocchi.responses.ApiError;

/** What stands for the values that a series hasn't at the times of the others. */
sealed interface Fill {
    Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,3})?");

    /** Nothing; results that come to nothing are left out. */
    record Drop() implements Fill {}

    /** Nothing; results that come to nothing are null. */
    record Null() implements Fill {}

    /** A number. */
    record Number(double value) implements Fill {}

    /**
     * The value of the nearest neighbour.
     *
     * @param forward whether that before, otherwise that behind
     * @param full whether at the end where there is none the one on the other side stands in
     */
    record Neighbour(boolean forward, boolean full) implements Fill {}

    /** Reads the argument; empty when it wasn't sent. */
    static Optional<Fill> read(String text) {
        return text == null ? Optional.empty() : Optional.of(named(text));
    }

    private static Fill named(String text) {
        return switch (text) {
            case "dropna" -> new Drop();
            case "null" -> new Null();
            case "ffill" -> new Neighbour(true, false);
            case "bfill" -> new Neighbour(false, false);
            case "full_ffill" -> new Neighbour(true, true);
            case "full_bfill" -> new Neighbour(false, true);
            default -> new Number(number(text));
        };
    }

    private static double number(String text) {
        double value = DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!Double.isFinite(value)) {
            throw ApiError.invalidArgument(
                    "fill",
                    "Must be a float, null, dropna, ffill, bfill, full_ffill or full_bfill, not '" + text + "'");
        }
        return value;
    }
}
