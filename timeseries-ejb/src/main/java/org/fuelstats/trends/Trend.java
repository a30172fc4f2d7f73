package org.fuelstats.trends;

import java.util.Arrays;
import java.util.List;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.PlainStatistic;

/** The trends: their metric, their unit, and how the hours of a longer span are combined. */
public enum Trend {
    INSTALLATIONS("installations.active", "installations", PlainStatistic.LAST, true),
    ENVIRONMENTS("environments", "environments", PlainStatistic.LAST, true),
    NODES("nodes", "nodes", PlainStatistic.LAST, true),
    SUCCEEDED("deployments.succeeded", "deployments", PlainStatistic.SUM, true),
    FAILED("deployments.failed", "deployments", PlainStatistic.SUM, true),
    /** Of those that succeeded, together: divided by their number it is the mean, over any span. */
    DURATION("deployments.duration", "s", PlainStatistic.SUM, true),
    ACCEPTED("records.accepted", "records", PlainStatistic.SUM, false),
    REJECTED("records.rejected", "records", PlainStatistic.SUM, false);

    private final String metric;
    private final String unit;
    private final PlainStatistic statistic;
    private final boolean byRelease;

    Trend(String metric, String unit, PlainStatistic statistic, boolean byRelease) {
        this.metric = metric;
        this.unit = unit;
        this.statistic = statistic;
        this.byRelease = byRelease;
    }

    /** The trends of a release; empty for all releases together. */
    public static List<Trend> of(String release) {
        return Arrays.stream(values())
                .filter(trend -> trend.byRelease || release.isEmpty())
                .toList();
    }

    /** The metric's name. */
    public String metric() {
        return metric;
    }

    public String unit() {
        return unit;
    }

    /** How hours become one number. */
    public PlainStatistic statistic() {
        return statistic;
    }

    public AggregationMethod method() {
        return AggregationMethod.of(statistic);
    }
}
