/** Prometheus' remote write protocol 1.0. */
package org.fuelstats.gnocchi.prometheus;
