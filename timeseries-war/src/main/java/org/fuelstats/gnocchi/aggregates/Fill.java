package org.fuelstats.gnocchi.aggregates;

import java.util.Optional;
import java.util.regex.Pattern;
import org.fuelstats.gnocchi.responses.ApiError;

/** The replacement for values that a series lacks at the times of the others. */
sealed interface Fill {
    Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,3})?");

    /** No replacement; results without a value are omitted. */
    record Drop() implements Fill {}

    /** No replacement; results without a value are null. */
    record Null() implements Fill {}

    /** A number. */
    record Number(double value) implements Fill {}

    /**
     * The value of the nearest neighbour.
     *
     * @param forward whether the previous one is used, otherwise the next one
     * @param full whether the neighbour on the other side is used at the end where there is none
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
            throw ApiError.invalidArgument("fill", "Must be a float, 'dropna' or 'null'")
                    .withHint("Or ffill, bfill, full_ffill or full_bfill");
        }
        return value;
    }
}
