/** Processes the replays that operators request. Analytics marks entries of the quarantine; here they are handled like any request. */
package org.fuelstats.collector.replay;
