/** The named archive policies: who may create and change them, and their form in the database. */
package org.fuelstats.timeseries.policies;
