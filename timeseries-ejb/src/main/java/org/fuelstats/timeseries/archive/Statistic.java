package org.fuelstats.timeseries.archive;

/** What is computed over the values of a bucket. */
public sealed interface Statistic permits PlainStatistic, Percentile {
    /** The name on the wire: {@code mean}, {@code 95pct}. */
    String label();
}
