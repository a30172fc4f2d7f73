/**
 * The metric store's API at its former address, below {@code /v1} of the analytics listener, for clients that have not been moved to the
 * new listener yet. Off by default, and to be removed with the next release.
 */
package org.fuelstats.analytics.metricstore;
