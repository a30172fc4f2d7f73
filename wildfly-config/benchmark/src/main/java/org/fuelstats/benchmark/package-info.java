/**
 * The command that measures a running system. The measurements are in the packages below: the collector, the metric store ({@code series})
 * and analytics over a large fleet. It is not a test: it prints figures without judging them.
 */
package org.fuelstats.benchmark;
