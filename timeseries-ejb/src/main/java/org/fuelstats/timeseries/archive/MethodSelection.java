package org.fuelstats.timeseries.archive;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Parses the {@code aggregation_methods} of a policy: names; {@code *} for all; or, if every entry has a sign, additions to ({@code
 * +95pct}) and removals from ({@code -std}) the default methods.
 */
public final class MethodSelection {
    /** What a policy computes unless it says otherwise. */
    public static final Set<AggregationMethod> DEFAULT = ordered(List.of(
            AggregationMethod.of(PlainStatistic.MEAN),
            AggregationMethod.of(PlainStatistic.MIN),
            AggregationMethod.of(PlainStatistic.MAX),
            AggregationMethod.of(PlainStatistic.SUM),
            AggregationMethod.of(PlainStatistic.STD),
            AggregationMethod.of(PlainStatistic.COUNT)));

    private MethodSelection() {}

    /** The methods selected by the entries; the default ones if there are no entries. */
    public static Set<AggregationMethod> read(Collection<String> entries) {
        if (entries.isEmpty()) {
            return DEFAULT;
        }
        if (entries.contains("*")) {
            return ordered(AggregationMethod.all());
        }
        long signed = entries.stream().filter(MethodSelection::signed).count();
        if (signed != 0 && signed != entries.size()) {
            throw new InvalidArchiveException(
                    "'aggregation_methods': either every entry has a sign (changes to the default methods) or"
                            + " none has (the methods themselves).");
        }
        Set<AggregationMethod> methods = new LinkedHashSet<>(signed == 0 ? Set.of() : DEFAULT);
        for (String entry : entries) {
            AggregationMethod method = method(signed(entry) ? entry.substring(1) : entry);
            if (entry.startsWith("-")) {
                methods.remove(method);
            } else {
                methods.add(method);
            }
        }
        return Collections.unmodifiableSet(methods);
    }

    /** Whether it is a method, with or without a sign, or {@code *}. */
    public static boolean knows(String entry) {
        return entry.equals("*")
                || AggregationMethod.named(signed(entry) ? entry.substring(1) : entry)
                        .isPresent();
    }

    private static boolean signed(String entry) {
        return entry.startsWith("+") || entry.startsWith("-");
    }

    private static AggregationMethod method(String name) {
        return AggregationMethod.named(name)
                .orElseThrow(() -> new InvalidArchiveException("There is no aggregation method '" + name
                        + "'. There are mean, sum, last, max, min, std, median, first, count, 1pct to 99pct, and each of them with the"
                        + " prefix rate:."));
    }

    private static Set<AggregationMethod> ordered(Collection<AggregationMethod> methods) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(methods));
    }
}
