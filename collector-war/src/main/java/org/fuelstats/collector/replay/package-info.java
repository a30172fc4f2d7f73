/**
 * Working off the replays that an operator has asked for. Analytics marks entries of the quarantine; here they go through
 * the same intakes as any request.
 */
package org.fuelstats.collector.replay;
