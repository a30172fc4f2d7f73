/**
 * The metric store's API at its former address, below {@code /v1} of the analytics listener, for clients that have not been moved to the
 * listener of its own yet. Off unless configured, and removed with the next release.
 */
package org.fuelstats.analytics.metricstore;
