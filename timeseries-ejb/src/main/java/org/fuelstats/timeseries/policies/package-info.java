/** The archive policies that metrics can name: who may make and change them, and their form in the database. */
package org.fuelstats.timeseries.policies;
