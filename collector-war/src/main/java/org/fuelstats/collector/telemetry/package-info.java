/** The collector's log messages and counters. */
package org.fuelstats.collector.telemetry;
