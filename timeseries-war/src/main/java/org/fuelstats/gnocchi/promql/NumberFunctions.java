package org.fuelstats.gnocchi.promql;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToIntFunction;

/** The functions of a value alone. */
final class NumberFunctions {
    private static final double LN2 = Math.log(2);

    private NumberFunctions() {}

    /** The function of that name; null if there is none. */
    static DoubleUnaryOperator named(String name) {
        return switch (name) {
            case "abs" -> Math::abs;
            case "ceil" -> Math::ceil;
            case "floor" -> Math::floor;
            case "exp" -> Math::exp;
            case "ln" -> Math::log;
            case "log2" -> NumberFunctions::log2;
            case "log10" -> Math::log10;
            case "sqrt" -> Math::sqrt;
            case "sgn" -> Math::signum;
            case "acos" -> Math::acos;
            case "asin" -> Math::asin;
            case "atan" -> Math::atan;
            case "cos" -> Math::cos;
            case "sin" -> Math::sin;
            case "tan" -> Math::tan;
            case "cosh" -> Math::cosh;
            case "sinh" -> Math::sinh;
            case "tanh" -> Math::tanh;
            case "acosh" -> value -> Math.log(value + Math.sqrt(value * value - 1));
            case "asinh" -> value -> Math.copySign(Math.log(Math.abs(value) + Math.hypot(value, 1)), value);
            case "atanh" -> value -> 0.5 * Math.log((1 + value) / (1 - value));
            case "deg" -> value -> value * 180 / Math.PI;
            case "rad" -> value -> value * Math.PI / 180;
            case "minute" -> date(ZonedDateTime::getMinute);
            case "hour" -> date(ZonedDateTime::getHour);
            case "month" -> date(ZonedDateTime::getMonthValue);
            case "year" -> date(ZonedDateTime::getYear);
            case "day_of_month" -> date(ZonedDateTime::getDayOfMonth);
            case "day_of_year" -> date(ZonedDateTime::getDayOfYear);
            case "day_of_week" -> date(time -> time.getDayOfWeek().getValue() % 7);
            case "days_in_month" -> date(time -> time.toLocalDate().lengthOfMonth());
            default -> null;
        };
    }

    /** Exact for powers of two. */
    private static double log2(double value) {
        if (!(value > 0) || Double.isInfinite(value) || value < Double.MIN_NORMAL) {
            return Math.log(value) / LN2;
        }
        int exponent = Math.getExponent(value) + 1;
        double fraction = value / Math.scalb(1.0, exponent);
        return fraction == 0.5 ? exponent - 1 : Math.log(fraction) * (1 / LN2) + exponent;
    }

    private static DoubleUnaryOperator date(ToIntFunction<ZonedDateTime> part) {
        return seconds -> {
            if (Double.isNaN(seconds)) {
                return Double.NaN;
            }
            long second = (long) Math.max(-3e16, Math.min(3e16, seconds));
            return part.applyAsInt(Instant.ofEpochSecond(second).atZone(ZoneOffset.UTC));
        };
    }

    /** Rounded to a multiple, halves up. */
    static double rounded(double value, double multiple) {
        double inverse = 1 / multiple;
        return Math.floor(value * inverse + 0.5) / inverse;
    }

    static double clamped(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }
}
