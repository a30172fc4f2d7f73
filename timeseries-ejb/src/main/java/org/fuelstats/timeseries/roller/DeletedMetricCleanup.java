package org.fuelstats.timeseries.roller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.fuelstats.timeseries.metrics.DeletedMetrics;
import org.fuelstats.timeseries.storage.BlockStore;
import org.fuelstats.timeseries.storage.IncomingLog;
import org.fuelstats.timeseries.storage.LateCounts;
import org.fuelstats.timeseries.storage.Parking;

/** Deletes the stored data of deleted metrics. */
@ApplicationScoped
class DeletedMetricCleanup {
    private static final int MOST = 500;

    @Inject
    DeletedMetrics deleted;

    @Inject
    IncomingLog log;

    @Inject
    BlockStore blocks;

    @Inject
    Parking parking;

    @Inject
    LateCounts late;

    /**
     * Sweeps some metrics. Those whose shard is being rolled are left for the next time: that roll may have begun before the deletion.
     *
     * @return how many were swept
     */
    @Transactional(TxType.REQUIRES_NEW)
    public int cleanUp() {
        List<Long> numbers = deleted.toSweep(MOST).stream()
                .filter(metric -> log.tryLock(log.shards().of(metric)))
                .toList();
        if (!numbers.isEmpty()) {
            blocks.delete(numbers);
            parking.delete(numbers);
            late.delete(numbers);
            deleted.swept(numbers);
        }
        return numbers.size();
    }
}
