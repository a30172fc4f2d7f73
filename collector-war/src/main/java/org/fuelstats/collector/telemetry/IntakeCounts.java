package org.fuelstats.collector.telemetry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.LongAdder;
import org.fuelstats.persistence.trends.IntakeStore;
import org.fuelstats.persistence.trends.IntakeStore.IntakeHour;

/**
 * What this node let in and refused since it told the database last. Told every few seconds rather than within each request: all
 * requests of an hour would wait for one row. A node that dies takes some seconds of these counts with it, never a record.
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

    /** Tells the database. What it doesn't take stays counted here for the next time. */
    void tell() {
        IntakeHour more = new IntakeHour(
                clock.instant().truncatedTo(ChronoUnit.HOURS), accepted.sumThenReset(), rejected.sumThenReset());
        if (more.accepted() == 0 && more.rejected() == 0) {
            return;
        }
        boolean told = false;
        try {
            store.add(more);
            told = true;
        } finally {
            if (!told) {
                accepted.add(more.accepted());
                rejected.add(more.rejected());
            }
        }
    }
}
