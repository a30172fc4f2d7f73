package org.fuelstats.timeseries.measures;

/**
 * What a roll of a shard did.
 *
 * @param rows rows of the log that it worked off; fewer bytes than it may take mean that nothing is left
 * @param refused measures that came later than their metric's back window allows
 * @param orphaned measures of metrics that don't exist any more
 */
public record RollReport(int rows, long bytes, long measures, int metrics, long refused, long orphaned) {
    static final RollReport NOTHING = new RollReport(0, 0, 0, 0, 0, 0);
}
