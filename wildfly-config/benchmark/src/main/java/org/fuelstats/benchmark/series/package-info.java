/**
 * Measures the metric store of a running system: the rates of acknowledged measures in dense and in sparse requests and of roll-ups, the
 * cost of a large fleet, the duration of reads, and the size on disk. It is not a test: it prints figures without judging them.
 */
package org.fuelstats.benchmark.series;
