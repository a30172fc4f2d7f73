/** Taking results of health checks (OSTF): each run is judged by itself, and the last one sent under a key counts. */
package org.fuelstats.collector.healthchecks;
