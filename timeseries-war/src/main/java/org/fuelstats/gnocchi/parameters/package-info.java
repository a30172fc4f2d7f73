/** The arguments of the metric store's queries: times, lengths of time, yes or no. What isn't one is refused by name. */
package org.fuelstats.gnocchi.parameters;
