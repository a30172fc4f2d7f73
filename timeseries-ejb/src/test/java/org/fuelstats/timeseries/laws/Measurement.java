package org.fuelstats.timeseries.laws;

/** One measure, as an object: only tests can afford that. */
record Measurement(long timestamp, double value) {}
