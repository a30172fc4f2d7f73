/** Ownership of metrics and resources: the creator is the owner, administrators may see everything. */
package org.fuelstats.timeseries.ownership;
