/**
 * The definition of a metric's retention: archives (interval and number of points), the aggregation methods, and the back window within
 * which late measures are accepted. All types are immutable values that are validated when created; the messages are meant for API clients.
 */
package org.fuelstats.timeseries.archive;
