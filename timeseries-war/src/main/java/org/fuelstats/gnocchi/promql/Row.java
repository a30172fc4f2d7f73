package org.fuelstats.gnocchi.promql;

import java.util.function.DoubleUnaryOperator;

/**
 * A series at each step.
 *
 * @param values for each step; {@link #ABSENT} where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // computed with, never compared
public record Row(Labels labels, double[] values) {
    private static final long ABSENT_BITS = 0x7ff8_0000_0000_0badL;

    /** A not-a-number of its own: others are values. */
    static final double ABSENT = Double.longBitsToDouble(ABSENT_BITS);

    /** Whether there is a value at a step. */
    public boolean has(int step) {
        return isValue(values[step]);
    }

    static boolean isValue(double value) {
        return !Double.isNaN(value) || Double.doubleToRawLongBits(value) != ABSENT_BITS;
    }

    boolean isEmpty() {
        for (double value : values) {
            if (isValue(value)) {
                return false;
            }
        }
        return true;
    }

    /** Each value by a function, without the name of the metric. */
    Row each(DoubleUnaryOperator function) {
        double[] results = new double[values.length];
        for (int i = 0; i < results.length; i++) {
            results[i] = isValue(values[i]) ? function.applyAsDouble(values[i]) : ABSENT;
        }
        return new Row(labels.withoutName(), results);
    }
}
