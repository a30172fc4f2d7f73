/** Arguments of the metric store's queries: times, lengths of time, booleans. Invalid ones are rejected by name. */
package org.fuelstats.gnocchi.parameters;
