/**
 * Time in the engine: integer nanoseconds since 1970-01-01T00:00:00Z in a long, buckets that start at multiples of their granularity
 * (before 1970, too), half-open periods, and the text forms of lengths of time.
 */
package org.fuelstats.timeseries.time;
