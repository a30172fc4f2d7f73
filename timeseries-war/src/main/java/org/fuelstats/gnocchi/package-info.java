/**
 * The metric store's REST API: Gnocchi's addresses and forms, and those of its early version. A package that serves an address bears the
 * address's name: {@code metric} serves {@code /v1/metric}. What metrics are and do is decided in {@code org.fuelstats.timeseries}.
 */
package org.fuelstats.gnocchi;
