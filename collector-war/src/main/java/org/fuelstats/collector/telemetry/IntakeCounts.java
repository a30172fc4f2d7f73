package org.fuelstats.collector.telemetry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.LongAdder;
import org.fuelstats.persistence.trends.IntakeStore;
import org.fuelstats.persistence.trends.IntakeStore.IntakeHour;

/**
 * Counts of accepted and rejected records on this node since they were last written to the database. They are written every few seconds
 * rather than within each request, since all requests of an hour would wait for one row. A node that crashes loses some seconds of these
 * counts, never a record.
 */
@ApplicationScoped
class IntakeCounts {
    private final LongAdder accepted = new LongAdder();
    private final LongAdder rejected = new LongAdder();

    private final IntakeStore store;
    private final Clock clock;

    /** For the container's proxy. */
    protected IntakeCounts() {
        this(null, null);
    }

    @Inject
    public IntakeCounts(IntakeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void accepted(int records) {
        accepted.add(records);
    }

    void rejected(int records) {
        rejected.add(records);
    }

    /** Writes the counts to the database. On failure they stay counted here until the next time. */
    void tell() {
        IntakeHour more = new IntakeHour(
                clock.instant().truncatedTo(ChronoUnit.HOURS), accepted.sumThenReset(), rejected.sumThenReset());
        if (more.accepted() == 0 && more.rejected() == 0) {
            return;
        }
        boolean written = false;
        try {
            store.add(more);
            written = true;
        } finally {
            if (!written) {
                accepted.add(more.accepted());
                rejected.add(more.rejected());
            }
        }
    }
}
