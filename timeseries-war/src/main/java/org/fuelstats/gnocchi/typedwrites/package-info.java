/** Measures of metrics that are named by other systems: their resources and metrics are created where they are missing. */
package org.fuelstats.gnocchi.typedwrites;
