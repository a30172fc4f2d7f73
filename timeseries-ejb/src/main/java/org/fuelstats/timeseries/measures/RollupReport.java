package org.fuelstats.timeseries.measures;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a roll of a shard did.
 *
 * @param rows rows of the log that it worked off; none when nothing was left
 * @param refused measures that came later than their metric's back window allows
 * @param orphaned measures of metrics that don't exist any more
 * @param failures what could not be rolled and was parked
 */
public record RollupReport(
        int rows, long bytes, long measures, int metrics, long refused, long orphaned, List<Failure> failures) {
    static final RollupReport NOTHING = new RollupReport(0, 0, 0, 0, 0, 0, List.of());

    public RollupReport {
        failures = List.copyOf(failures);
    }

    /** A metric, or a whole row if there is none, that could not be rolled. */
    public record Failure(OptionalLong metric, RuntimeException cause) {}
}
