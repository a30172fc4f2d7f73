/**
 * Measures the metric store of a running system: how fast it takes measures in dense and in sparse requests, how fast they become
 * aggregates, what a large fleet costs, how long reads take, and what is left on disk. It is no test: it prints figures and judges nothing.
 */
package org.fuelstats.benchmark.series;
