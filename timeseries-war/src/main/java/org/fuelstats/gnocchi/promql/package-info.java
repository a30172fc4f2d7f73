/** Prometheus' query language: parsed, checked, and computed from samples, with the results of Prometheus 2. */
package org.fuelstats.gnocchi.promql;
