/** The metric store as its REST API shows it. */
package org.fuelstats.ceilometer.store;
