/** Samples from Ceilometer's SQL database, in the forms that its releases gave it. Nothing is ever written there. */
package org.fuelstats.ceilometer.sql;
