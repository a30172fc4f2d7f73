/**
 * Measures a running system: how fast the collector takes action logs and structures, against the rate at which {@code COPY} loads the same rows
 * into the same tables, what that costs the servers, and how far the index lags. It is no test: it prints figures and judges nothing.
 */
package org.fuelstats.benchmark;
