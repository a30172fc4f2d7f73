/** Prometheus' HTTP API for queries, over the metrics of the store. */
package org.fuelstats.gnocchi.prometheusapi;
