/**
 * The command that measures a running system. {@code CollectorBenchmark} compares the collector's rate with the rate at which {@code COPY}
 * loads the same rows into the same tables, {@code SeriesBenchmark} measures the metric store, and {@code FleetBenchmark} analytics over a
 * large fleet. It is not a test: it prints figures without judging them.
 */
package org.fuelstats.benchmark;
