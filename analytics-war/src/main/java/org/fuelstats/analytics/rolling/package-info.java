/** The operator's view of how measures are rolled: what could not be and is parked, what came too late and was refused. */
package org.fuelstats.analytics.rolling;
