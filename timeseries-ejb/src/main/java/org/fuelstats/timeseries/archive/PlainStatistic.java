package org.fuelstats.timeseries.archive;

import java.util.Locale;

/** The statistics without an argument. {@code STD} is the sample deviation (n - 1); a bucket of one value has none. */
public enum PlainStatistic implements Statistic {
    MEAN,
    SUM,
    LAST,
    MAX,
    MIN,
    STD,
    MEDIAN,
    FIRST,
    COUNT;

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
