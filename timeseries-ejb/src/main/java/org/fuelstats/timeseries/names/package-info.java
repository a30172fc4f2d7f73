/** What things of the metric store may be called. */
package org.fuelstats.timeseries.names;
