package org.fuelstats.analytics.reports.engine;

import com.google.gson.JsonElement;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounding of results, and the tolerance within which index and database agree. */
public final class Numbers {
    /** The possible difference of two values due to rounding. */
    static final double ROUNDING = 0.001;

    private static final int DECIMALS = 4;

    private Numbers() {}

    /** With four decimals at most: more says nothing. */
    static double rounded(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }

    /** A number of Elasticsearch's times a factor; null when there is none. */
    static Double scaled(JsonElement value, double factor) {
        return value == null || value.isJsonNull() ? null : (Double) rounded(value.getAsDouble() * factor);
    }

    /** The number in a row; zero when there is none. */
    public static double of(Object value) {
        return value == null ? 0 : ((Number) value).doubleValue();
    }

    static boolean near(Object value, Object exact, double tolerance) {
        return Math.abs(of(value) - of(exact)) <= tolerance;
    }
}
