package org.fuelstats.timeseries.measures;

/**
 * How many measures an append committed.
 *
 * @param measures all of them; of measures with the same metric and timestamp only the last counts
 * @param late how many of them are older than their metric's back window, by this node's estimate, and will be dropped by the rollup
 */
public record AppendResult(long measures, long late) {}
