package org.fuelstats.timeseries.codec;

/**
 * Doubles as decimals: {@code value = nearest double of (digits / 10^exponent)}, moved by a few steps from double to double. Measured
 * values usually have few decimals (steps 0); sums of such values differ from them by a few steps.
 */
final class DecimalDigits {
    /** Beyond this there are more digits than a double has. */
    static final int MOST_DECIMALS = 15;

    /** Up to here a double holds every whole number, so that both the product and the quotient are exact to the last bit. */
    private static final double MOST_DIGITS = 1L << 53;

    private static final double[] POWERS = powers();
    private static final int SAMPLES = 24;

    private DecimalDigits() {}

    static double power(int exponent) {
        return POWERS[exponent];
    }

    /** Whether {@link #digits} holds the value; false for infinities and NaN too. */
    static boolean fits(double value, double power) {
        return Math.abs(value * power) <= MOST_DIGITS;
    }

    static long digits(double value, double power) {
        return (long) Math.rint(value * power);
    }

    /** How many doubles lie between the decimal and the value. */
    static long steps(double value, long digits, double power) {
        return stepsBetween(digits / power, value);
    }

    static double value(long digits, double power, long steps) {
        return moved(digits / power, steps);
    }

    static long stepsBetween(double from, double to) {
        return order(Double.doubleToRawLongBits(to)) - order(Double.doubleToRawLongBits(from));
    }

    static double moved(double from, long steps) {
        return Double.longBitsToDouble(order(order(Double.doubleToRawLongBits(from)) + steps));
    }

    /** The number of decimals that seems cheapest from a few samples, or -1 when the values aren't decimals at all. */
    static int exponent(double[] values, int count) {
        int stride = Math.max(1, count / SAMPLES);
        int best = -1;
        int cheapest = Integer.MAX_VALUE;
        for (int exponent = 0; exponent <= MOST_DECIMALS; exponent++) {
            double power = POWERS[exponent];
            long steps = 0;
            long changes = 0;
            long previous = digits(values[0], power);
            for (int i = 0; i < count; i += stride) {
                if (!fits(values[i], power)) {
                    return best;
                }
                long digits = digits(values[i], power);
                steps |= ZigZag.encode(steps(values[i], digits, power));
                changes |= ZigZag.encode(digits - previous);
                previous = digits;
            }
            int cost = 128 - Long.numberOfLeadingZeros(steps) - Long.numberOfLeadingZeros(changes);
            if (cost < cheapest) {
                cheapest = cost;
                best = exponent;
            }
            if (steps == 0) {
                return best;
            }
        }
        return best;
    }

    /** Bits of doubles as numbers that rise with the double, -0.0 just below 0.0; its own inverse. */
    private static long order(long bits) {
        return bits >= 0 ? bits : bits ^ Long.MAX_VALUE;
    }

    private static double[] powers() {
        double[] powers = new double[MOST_DECIMALS + 1];
        double power = 1;
        for (int i = 0; i < powers.length; i++) {
            powers[i] = power;
            power *= 10;
        }
        return powers;
    }
}
