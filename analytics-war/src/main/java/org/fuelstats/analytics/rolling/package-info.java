/** The operator's view of how measures are rolled: what could not be and is parked. */
package org.fuelstats.analytics.rolling;
