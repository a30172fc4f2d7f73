/** The client of the metric store's REST API. */
package org.fuelstats.ceilometer.store;
