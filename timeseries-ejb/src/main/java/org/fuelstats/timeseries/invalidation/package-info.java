/**
 * The catalogue's version: a number in the database that is incremented by every transaction that deletes metrics or changes policies. A
 * node's cache of the catalogue is valid as long as the node has applied all changes up to that number.
 */
package org.fuelstats.timeseries.invalidation;
