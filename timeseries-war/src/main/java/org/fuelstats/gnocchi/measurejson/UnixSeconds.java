package org.fuelstats.gnocchi.measurejson;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Seconds since 1970 as decimal text, exact to the nanosecond. */
final class UnixSeconds {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");

    /** Digits before the point that no time between 1700 and 2240 has. */
    private static final int TOO_MANY_DIGITS = 12;

    private UnixSeconds() {}

    static boolean looksLike(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** What is finer than a nanosecond is cut off. */
    static long nanos(String text) {
        BigDecimal seconds = new BigDecimal(text);
        if (seconds.precision() - seconds.scale() > TOO_MANY_DIGITS) {
            throw new TimestampText.TimeOutside(text, seconds.signum() < 0);
        }
        try {
            return TimestampText.checked(
                    seconds.movePointRight(9).setScale(0, RoundingMode.FLOOR).longValueExact(), text);
        } catch (ArithmeticException e) {
            throw new TimestampText.TimeOutside(text, seconds.signum() < 0);
        }
    }
}
