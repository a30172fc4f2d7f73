/** The command that copies a Gnocchi server into the metric store, by Gnocchi's REST API on both sides. */
package org.fuelstats.gnocchiimport;
