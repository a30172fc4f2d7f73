/** Shared by all measurements: the running system with its clients and processes, and the figures. */
package org.fuelstats.benchmark.system;
