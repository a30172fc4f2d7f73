/** Receiving results of health checks (OSTF): each run is validated by itself, and the last one sent with a key counts. */
package org.fuelstats.collector.healthchecks;
