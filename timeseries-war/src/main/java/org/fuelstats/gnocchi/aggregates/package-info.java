/** Gnocchi's dynamic aggregates: operations, read from lists or text, on the series of metrics. */
package org.fuelstats.gnocchi.aggregates;
