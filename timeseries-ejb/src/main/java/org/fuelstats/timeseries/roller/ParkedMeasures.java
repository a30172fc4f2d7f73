package org.fuelstats.timeseries.roller;

import static org.fuelstats.timeseries.roller.RollerLog.LOG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.OptionalLong;
import org.fuelstats.timeseries.measures.ShardRollup;
import org.fuelstats.timeseries.storage.Parking;
import org.fuelstats.timeseries.storage.Parking.ParkedMetric;

/** Parked measures, for operators: they can list them, repair the damage, and retry them without a restart. */
@ApplicationScoped
public class ParkedMeasures {
    @Inject
    Parking parking;

    @Inject
    ShardRollup shardRollup;

    /** What has waited longest first, at most so many metrics. */
    @Transactional(TxType.SUPPORTS)
    public List<ParkedMetric> list(int most) {
        return parking.list(most);
    }

    /** How many measures are parked. */
    @Transactional(TxType.SUPPORTS)
    public long measures() {
        return parking.measures();
    }

    /** Puts what is parked back into the log, shard by shard; it is rolled, or parked again, as soon as it is due. */
    public Retry retry() {
        long measures = 0;
        int busy = 0;
        for (int shard : parking.occupied()) {
            OptionalLong back = shardRollup.retryParked(shard);
            measures += back.orElse(0);
            busy += back.isEmpty() ? 1 : 0;
        }
        if (measures > 0) {
            LOG.parkedRetried(measures);
        }
        return new Retry(measures, busy);
    }

    /**
     * The result of a retry.
     *
     * @param measures returned to the incoming log
     * @param busyShards shards that were being rolled up at that moment: their parked measures stay parked
     */
    public record Retry(long measures, int busyShards) {}
}
