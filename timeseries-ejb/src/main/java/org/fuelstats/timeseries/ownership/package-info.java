/** Whose metrics and resources are whose: who creates owns, administrators may see all. */
package org.fuelstats.timeseries.ownership;
