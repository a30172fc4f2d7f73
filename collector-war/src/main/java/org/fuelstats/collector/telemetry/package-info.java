/** What the collector tells its operator: log messages and counters. */
package org.fuelstats.collector.telemetry;
