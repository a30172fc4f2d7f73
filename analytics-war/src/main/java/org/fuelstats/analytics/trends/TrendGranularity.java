package org.fuelstats.analytics.trends;

import java.time.Duration;
import org.fuelstats.timeseries.time.CalendarPeriod;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.Grouping;

/** The granularities of trends, chosen so that a series has about a hundred points at most. */
enum TrendGranularity {
    HOUR(Duration.ofDays(3), Granularity.ofSeconds(3_600)),
    DAY(Duration.ofDays(100), Granularity.ofSeconds(86_400)),
    WEEK(Duration.ofDays(750), CalendarPeriod.WEEK),
    MONTH(Duration.ofDays(Integer.MAX_VALUE), CalendarPeriod.MONTH);

    private final Duration longest;
    private final Grouping grouping;

    TrendGranularity(Duration longest, Grouping grouping) {
        this.longest = longest;
        this.grouping = grouping;
    }

    static TrendGranularity of(Duration span) {
        for (TrendGranularity grain : values()) {
            if (span.compareTo(grain.longest) <= 0) {
                return grain;
            }
        }
        return MONTH;
    }

    Grouping grouping() {
        return grouping;
    }
}
