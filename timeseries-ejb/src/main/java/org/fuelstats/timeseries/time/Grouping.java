package org.fuelstats.timeseries.time;

/** Divides time into consecutive groups: buckets of one width, or periods of the calendar in UTC. */
public sealed interface Grouping permits Granularity, CalendarPeriod {
    /** The first timestamp of the group that holds the timestamp. */
    long floor(long timestamp);
}
