package org.fuelstats.collector.quarantine;

import static org.fuelstats.collector.telemetry.CollectorLog.LOG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.fuelstats.collector.telemetry.CollectorMetrics;
import org.fuelstats.outages.LogThrottle;
import org.fuelstats.outages.RootCause;
import org.fuelstats.persistence.quarantine.QuarantineStore;
import org.fuelstats.persistence.quarantine.RefusedContent;

/** Stores rejected content. It never makes a request fail, and is limited in the use of the database. */
@ApplicationScoped
public class Quarantine {
    /** Writers at once. Who sends nothing but rubbish must not hold the connections that others need. */
    private static final int WRITERS = 4;

    private final Semaphore writers = new Semaphore(WRITERS);
    private final AtomicLong sinceSweep = new AtomicLong();
    private final LogThrottle notKeptThrottle = new LogThrottle(Duration.ofSeconds(30));

    @Inject
    QuarantineStore store;

    @Inject
    CollectorMetrics metrics;

    @Inject
    Clock clock;

    @Inject
    QuarantineSettings settings;

    /** Stores these if possible; what cannot be stored is counted. */
    public void keep(String endpoint, List<RefusedContent> refused) {
        if (refused.isEmpty()) {
            return;
        }
        if (!writers.tryAcquire()) {
            missed(refused.size(), "too much content is rejected at once");
            return;
        }
        try {
            long bytes = store.keep(clock.instant(), refused, (int)
                    Math.min(settings.maxEntryBytes().bytes(), 1 << 30));
            metrics.quarantined(endpoint, refused.size());
            if (sinceSweep.addAndGet(bytes) > settings.maxBytes().bytes() / 10) {
                sweep();
            }
        } catch (RuntimeException e) {
            missed(refused.size(), RootCause.of(e));
        } finally {
            writers.release();
        }
    }

    /** Deletes entries that are too old or beyond the limit. */
    public void sweep() {
        sinceSweep.set(0);
        int entries = store.sweep(
                clock.instant().minus(settings.maxAge()), settings.maxBytes().bytes());
        if (entries > 0) {
            metrics.evicted(entries);
            LOG.evicted(entries);
        }
    }

    private void missed(int entries, String why) {
        metrics.quarantineMissed(entries);
        notKeptThrottle.log(suppressed -> LOG.notKept(why, suppressed));
    }
}
