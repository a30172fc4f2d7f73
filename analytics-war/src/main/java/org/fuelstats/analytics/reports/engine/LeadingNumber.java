package org.fuelstats.analytics.reports.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number at the start of a size class's name, by which classes are sorted. */
final class LeadingNumber {
    private static final Pattern NUMBER = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)( Gbit)?.*", Pattern.DOTALL);

    private LeadingNumber() {}

    /** The number; names without one come last. */
    static double of(String name) {
        Matcher number = name == null ? null : NUMBER.matcher(name);
        if (number == null || !number.matches()) return Double.MAX_VALUE;
        double value = Double.parseDouble(number.group(1));
        return number.group(2) == null ? value : value * 1000;
    }
}
