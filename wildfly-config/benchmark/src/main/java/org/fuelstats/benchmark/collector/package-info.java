/**
 * How fast the collector takes action logs and structures, against the rate at which {@code COPY} loads the same rows into the same tables, what that
 * costs the servers, and how far the index lags.
 */
package org.fuelstats.benchmark.collector;
