package org.fuelstats.timeseries.measures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.fuelstats.timeseries.storage.BlockStore;
import org.fuelstats.timeseries.storage.IncomingLog;
import org.fuelstats.timeseries.storage.IncomingLog.IncomingRow;
import org.fuelstats.timeseries.storage.LateCounts;
import org.fuelstats.timeseries.storage.Parking;
import org.fuelstats.timeseries.storage.Parking.ParkedRow;

/** Rolls up the oldest rows of a shard in one transaction: blocks are changed and rows removed atomically. */
@ApplicationScoped
public class ShardRollup {
    private final IncomingLog log;
    private final BlockStore blocks;
    private final Parking parking;
    private final LateCounts late;
    private final MetricDirectory directory;
    private final Pool<RowCodecs> pool = new Pool<>(RowCodecs::new);

    /** For the container's proxy. */
    protected ShardRollup() {
        this(null, null, null, null, null);
    }

    @Inject
    public ShardRollup(
            IncomingLog log, BlockStore blocks, Parking parking, LateCounts late, MetricDirectory directory) {
        this.log = log;
        this.blocks = blocks;
        this.parking = parking;
        this.late = late;
        this.directory = directory;
    }

    /**
     * Rolls up the shard's oldest rows, within the limits.
     *
     * @return empty if the shard is being rolled up elsewhere
     */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<RollupReport> roll(int shard, long mostBytes, long mostMeasures) {
        if (!log.tryLock(shard)) {
            return Optional.empty();
        }
        List<IncomingRow> rows = log.oldest(shard, mostBytes, mostMeasures);
        if (rows.isEmpty()) {
            return Optional.of(RollupReport.NOTHING);
        }
        RollupReport report = pool.with(codecs -> {
            RowsRollup roll = new RowsRollup(codecs, rows, parking.metrics(shard));
            roll.begin(directory, blocks);
            blocks.change(roll.finish(blocks));
            List<ParkedRow> parked = roll.parked();
            if (!parked.isEmpty()) {
                parking.park(parked);
            }
            Map<Long, Long> refused = roll.refused();
            if (!refused.isEmpty()) {
                late.add(refused);
            }
            return roll.report();
        });
        log.remove(shard, rows.stream().map(IncomingRow::sequence).toList());
        return Optional.of(report);
    }

    /**
     * Returns the parked rows of a shard to the incoming log, at their original positions, so that the next roll-up retries them.
     *
     * @return the number of measures; empty if the shard is being rolled up elsewhere: retry later
     */
    @Transactional(TxType.REQUIRES_NEW)
    public OptionalLong retryParked(int shard) {
        if (!log.tryLock(shard)) {
            return OptionalLong.empty();
        }
        List<ParkedRow> parked = parking.takeAll(shard);
        if (!parked.isEmpty()) {
            log.putBack(pool.with(codecs -> ParkedRows.joined(codecs, parked)));
        }
        return OptionalLong.of(parked.stream().mapToLong(ParkedRow::measures).sum());
    }

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
}
