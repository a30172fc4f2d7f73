/** Taking action logs: which are stored, which are skipped, and the one transaction that stores them. */
package org.fuelstats.collector.actionlogs;
