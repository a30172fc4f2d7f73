/** Measures analytics over a large fleet: building the index, reports, exports. */
package org.fuelstats.benchmark.fleet;
