/** Gnocchi's API of metrics: archive policies, metrics, measures, aggregates. */
package org.fuelstats.gnocchi.metric;
