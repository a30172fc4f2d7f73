package org.fuelstats.gnocchi.promql;

import com.fasterxml.jackson.core.io.schubfach.DoubleToDecimal;
import java.math.BigDecimal;

/** Numbers as texts, in the forms of Go. */
public final class PromqlNumber {
    private static final double SMALL = 1e-6;
    private static final double LARGE = 1e21;
    private static final double MOST_DIGITS = 1e15;

    private PromqlNumber() {}

    /** As values are answered: with an exponent only where it is very large or small. */
    public static String text(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value) || size == 0 || (size >= SMALL && size < LARGE)) {
            return plain(value);
        }
        BigDecimal exact = new BigDecimal(DoubleToDecimal.toString(value)).stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() - 1;
        String digits = exact.unscaledValue().abs().toString();
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        int positive = Math.abs(exponent);
        return (value < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+")
                + (positive < 10 ? "0" : "") + positive;
    }

    /** Never with an exponent. */
    static String plain(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "+Inf" : "-Inf";
        }
        if (value == Math.rint(value) && Math.abs(value) < MOST_DIGITS) {
            return value == 0 && 1 / value < 0 ? "-0" : Long.toString((long) value);
        }
        return new BigDecimal(DoubleToDecimal.toString(value))
                .stripTrailingZeros()
                .toPlainString();
    }
}
