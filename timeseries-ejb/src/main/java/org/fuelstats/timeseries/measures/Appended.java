package org.fuelstats.timeseries.measures;

/**
 * What became of a request's measures: all are committed.
 *
 * @param measures how many there were; of measures with the same metric and timestamp only the last counts
 * @param late how many of them are older than their metric's back window, as far as this node knows, and will be refused by the roll
 */
public record Appended(long measures, long late) {}
