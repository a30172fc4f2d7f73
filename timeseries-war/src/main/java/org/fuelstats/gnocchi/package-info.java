/**
 * The metric store's REST API: Gnocchi's addresses and formats, and those of its early version. A package that serves an address is named
 * after it: {@code metric} serves {@code /v1/metric}. The behaviour of metrics is implemented in {@code org.fuelstats.timeseries}.
 */
package org.fuelstats.gnocchi;
