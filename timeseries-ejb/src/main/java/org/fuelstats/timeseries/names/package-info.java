/** Rules for names in the metric store. */
package org.fuelstats.timeseries.names;
