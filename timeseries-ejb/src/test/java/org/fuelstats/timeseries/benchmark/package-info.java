/** Measurements of speed, not tests: {@code mvn -q clean process-test-classes -Pjmh -pl timeseries-ejb} runs them. */
package org.fuelstats.timeseries.benchmark;
