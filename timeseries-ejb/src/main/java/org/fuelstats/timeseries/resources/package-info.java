/** Measured objects: resources, their types with attributes, and their named metrics. There is no history and no search. */
package org.fuelstats.timeseries.resources;
