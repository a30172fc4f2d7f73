package org.fuelstats.analytics.reports.engine;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sorts releases by version, number by number: 10.0 is newer than 9.2, and 6.0 is newer than its preview 6.0-techpreview. Names that do not begin
 * with a number come last, in alphabetical order.
 */
public final class ReleaseOrder {
    /** The newest release first. */
    public static final Comparator<String> NEWEST_FIRST = ReleaseOrder::compare;

    private static final Pattern VERSION = Pattern.compile("([0-9]+(?:\\.[0-9]+)*)(.*)", Pattern.DOTALL);

    private ReleaseOrder() {}

    private static int compare(String left, String right) {
        Matcher a = VERSION.matcher(left);
        Matcher b = VERSION.matcher(right);
        if (!a.matches()) return b.matches() ? 1 : left.compareTo(right);
        if (!b.matches()) return -1;
        int byNumber = compareNumbers(b.group(1).split("\\."), a.group(1).split("\\."));
        return byNumber != 0 ? byNumber : compareSuffixes(a.group(2), b.group(2));
    }

    private static int compareNumbers(String[] left, String[] right) {
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int order = part(left, i).compareTo(part(right, i));
            if (order != 0) return order;
        }
        return 0;
    }

    private static BigInteger part(String[] numbers, int i) {
        return i < numbers.length ? new BigInteger(numbers[i]) : BigInteger.ZERO;
    }

    private static int compareSuffixes(String left, String right) {
        if (left.isEmpty() || right.isEmpty()) return Boolean.compare(!left.isEmpty(), !right.isEmpty());
        return right.compareTo(left);
    }
}
