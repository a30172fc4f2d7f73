/**
 * What a metric keeps: archives (interval and number of points), the aggregation methods, and the back window within which late
 * measures are still taken in. Everything here is a value that can't be wrong once built; the messages are meant for API clients.
 */
package org.fuelstats.timeseries.archive;
