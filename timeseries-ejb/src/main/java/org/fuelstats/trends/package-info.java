/**
 * The collected figures over time: a timer writes them into the metric store, by the hour. Analytics reads them from there, and the metric
 * store's own API offers the same series.
 */
package org.fuelstats.trends;
