/** Gnocchi's dynamic aggregates, as far as they aggregate listed metrics into one series. */
package org.fuelstats.gnocchi.aggregates;
