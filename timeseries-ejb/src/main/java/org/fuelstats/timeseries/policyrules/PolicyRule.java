package org.fuelstats.timeseries.policyrules;

import org.fuelstats.timeseries.names.NamePattern;
import org.fuelstats.timeseries.names.NameRule;

/**
 * A rule: new metrics whose name follows the pattern get the policy, if their request names none.
 *
 * @param name 1 to 255 characters without {@code /}
 * @param metricPattern a shell's pattern for the whole name, up to 255 characters
 * @param archivePolicyName a policy that exists
 */
public record PolicyRule(String name, String metricPattern, String archivePolicyName) {
    private static final NameRule NAME = new NameRule("name", 255, false);
    private static final NameRule PATTERN = new NameRule("metric_pattern", 255, true);

    public PolicyRule {
        NAME.check(name);
        PATTERN.checkText(metricPattern);
    }

    /** Whether it applies to a metric of this name; a metric without a name counts as one with an empty name. */
    boolean applies(String metric) {
        return new NamePattern(metricPattern).matches(metric == null ? "" : metric);
    }
}
