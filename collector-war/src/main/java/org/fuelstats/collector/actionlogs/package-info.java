/** Receiving action logs: which are stored, which are skipped, and the transaction that stores them. */
package org.fuelstats.collector.actionlogs;
