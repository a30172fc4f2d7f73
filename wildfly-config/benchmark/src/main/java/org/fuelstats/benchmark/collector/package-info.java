/**
 * Measures the rates at which the collector stores action logs and structures, compared with {@code COPY} of the same rows into the same
 * tables, the processor time of the servers, and the index lag.
 */
package org.fuelstats.benchmark.collector;
