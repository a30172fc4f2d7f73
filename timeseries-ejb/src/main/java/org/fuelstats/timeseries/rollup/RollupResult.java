package org.fuelstats.timeseries.rollup;

import java.util.List;
import java.util.Map;
import org.fuelstats.timeseries.block.AggregateBlock;
import org.fuelstats.timeseries.block.RawBlock;
import org.fuelstats.timeseries.time.Granularity;

/**
 * The changes to be stored, in one transaction with the removal of the batches that were rolled up.
 *
 * @param aggregates blocks to be written, each replacing the one with the same key
 * @param raw raw blocks to be written, each replacing the one with the same start
 * @param rawRemoved starts of raw blocks to be deleted
 * @param firstKept for each archive with a number of points, the number of the first block with a retained bucket: earlier blocks are to be
 *     deleted
 */
public record RollupResult(
        List<AggregateBlock> aggregates, List<RawBlock> raw, List<Long> rawRemoved, Map<Granularity, Long> firstKept) {
    public RollupResult {
        aggregates = List.copyOf(aggregates);
        raw = List.copyOf(raw);
        rawRemoved = List.copyOf(rawRemoved);
        firstKept = Map.copyOf(firstKept);
    }

    /** Nothing changes. */
    public static final RollupResult NOTHING = new RollupResult(List.of(), List.of(), List.of(), Map.of());
}
