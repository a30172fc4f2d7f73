package org.fuelstats.timeseries.measures;

import java.util.List;
import java.util.OptionalLong;

/**
 * The result of rolling up a shard.
 *
 * @param rows the number of processed rows; 0 if none were left
 * @param refused measures that arrived later than their metric's back window allows
 * @param orphaned measures of metrics that no longer exist
 * @param failures what could not be rolled up and was parked
 */
public record RollupReport(
        int rows, long bytes, long measures, int metrics, long refused, long orphaned, List<Failure> failures) {
    static final RollupReport NOTHING = new RollupReport(0, 0, 0, 0, 0, 0, List.of());

    public RollupReport {
        failures = List.copyOf(failures);
    }

    /** A metric, or a whole row if there is none, that could not be rolled up. */
    public record Failure(OptionalLong metric, RuntimeException cause) {}
}
