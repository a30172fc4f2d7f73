/**
 * What every component does while something that it depends on is unavailable: retry after growing pauses, and log it without filling
 * the disk.
 */
package org.fuelstats.outages;
