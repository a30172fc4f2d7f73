/** Receiving action logs: which are stored, which are skipped, the transaction that stores them, and its SQL. */
package org.fuelstats.collector.actionlogs;
