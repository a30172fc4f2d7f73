package org.fuelstats.timeseries.archive;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.fuelstats.timeseries.time.Granularity;

/** The predefined policies, with the names and values known from Gnocchi. */
public final class DefaultPolicies {
    private static final Archive SECONDS_FOR_AN_HOUR = archive(1, TimeUnit.HOURS.toSeconds(1));
    private static final Archive MINUTES_FOR_A_WEEK = archive(60, TimeUnit.DAYS.toSeconds(7));
    private static final Archive HOURS_FOR_A_YEAR = archive(3_600, TimeUnit.DAYS.toSeconds(365));
    private static final Archive FIVE_MINUTES_FOR_A_MONTH = archive(300, TimeUnit.DAYS.toSeconds(30));
    private static final Archive SECONDS_FOR_A_YEAR = archive(1, TimeUnit.DAYS.toSeconds(365));

    public static final ArchivePolicy LOW =
            new ArchivePolicy(List.of(FIVE_MINUTES_FOR_A_MONTH), 0, MethodSelection.DEFAULT);
    public static final ArchivePolicy MEDIUM =
            new ArchivePolicy(List.of(MINUTES_FOR_A_WEEK, HOURS_FOR_A_YEAR), 0, MethodSelection.DEFAULT);
    public static final ArchivePolicy HIGH = new ArchivePolicy(
            List.of(SECONDS_FOR_AN_HOUR, MINUTES_FOR_A_WEEK, HOURS_FOR_A_YEAR), 0, MethodSelection.DEFAULT);
    public static final ArchivePolicy BOOL =
            new ArchivePolicy(List.of(SECONDS_FOR_A_YEAR), 3_600, Set.of(AggregationMethod.of(PlainStatistic.LAST)));

    /** The name of the policy that metrics get by the default rule. */
    public static final String USUAL = "low";

    private DefaultPolicies() {}

    /** Name to policy, in the order in which they are created. */
    public static Map<String, ArchivePolicy> byName() {
        Map<String, ArchivePolicy> policies = new LinkedHashMap<>();
        policies.put(USUAL, LOW);
        policies.put("medium", MEDIUM);
        policies.put("high", HIGH);
        policies.put("bool", BOOL);
        return Collections.unmodifiableMap(policies);
    }

    private static Archive archive(long interval, long lifespan) {
        return Archive.of(Granularity.ofSeconds(interval), lifespan / interval);
    }
}
