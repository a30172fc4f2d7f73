/**
 * The catalogue's version: one number in the database that goes up with every transaction that deletes metrics or changes
 * policies. What a node remembers of the catalogue is right as long as it knows all changes up to that number.
 */
package org.fuelstats.timeseries.invalidation;
