/** Samples from Ceilometer's SQL database, in the schemas of all releases. The database is never written. */
package org.fuelstats.ceilometer.sql;
