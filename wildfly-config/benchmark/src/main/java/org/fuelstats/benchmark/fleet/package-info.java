/** Measures what analytics answers over a large fleet: the index built from nothing, reports, exports. */
package org.fuelstats.benchmark.fleet;
