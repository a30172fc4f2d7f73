package org.fuelstats.gnocchi.aggregates;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Numbers of operations: as JSON has them, or as text. */
final class Numeral {
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,3})?");

    private Numeral() {}

    static OptionalDouble read(Object value) {
        if (value instanceof Boolean truth) {
            return OptionalDouble.of(truth ? 1 : 0);
        }
        if (value instanceof Number number) {
            return OptionalDouble.of(number.doubleValue());
        }
        return value instanceof String text ? ofText(text.strip()) : OptionalDouble.empty();
    }

    private static OptionalDouble ofText(String text) {
        if (DECIMAL.matcher(text).matches()) {
            return OptionalDouble.of(Double.parseDouble(text));
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "nan", "+nan", "-nan" -> OptionalDouble.of(Double.NaN);
            case "inf", "+inf", "infinity", "+infinity" -> OptionalDouble.of(Double.POSITIVE_INFINITY);
            case "-inf", "-infinity" -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
            default -> OptionalDouble.empty();
        };
    }

    /** A positive whole number: of a text all digits, of a number with a fraction the whole part. */
    static OptionalInt window(Object value) {
        if (value instanceof String text && !text.strip().matches("[+]?\\d{1,9}")) {
            return OptionalInt.empty();
        }
        double number = read(value).orElse(0);
        return number >= 1 && number < Integer.MAX_VALUE ? OptionalInt.of((int) number) : OptionalInt.empty();
    }

    /** A number or text as a timespan is written. */
    static String plain(Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).toPlainString()
                : value instanceof String text ? text : "";
    }
}
