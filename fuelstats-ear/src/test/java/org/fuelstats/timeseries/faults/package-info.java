/**
 * The promises of the metric store, tested by breaking it: writers keep ledgers while servers and database are killed under
 * them, and every stored aggregate is compared with what the ledgers say. Several servers on one database are tested here too.
 */
package org.fuelstats.timeseries.faults;
