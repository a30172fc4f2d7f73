package org.fuelstats.collector.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.fuelstats.collector.limits.CollectorRefusal;
import org.fuelstats.collector.quarantine.Quarantine;
import org.fuelstats.collector.reception.StatisticsHandler;
import org.fuelstats.collector.reception.StatisticsHandler.HandlerResult;
import org.fuelstats.collector.telemetry.CollectorMetrics;
import org.fuelstats.persistence.quarantine.QuarantineEntry;
import org.fuelstats.persistence.quarantine.QuarantineStore;
import org.fuelstats.persistence.quarantine.RefusedContent;

/** The replay of one entry: what it stores and its outcome are committed in one transaction. */
@ApplicationScoped
class Replay {
    @Inject
    QuarantineStore store;

    @Inject
    Quarantine quarantine;

    @Inject
    Instance<StatisticsHandler> intakes;

    @Inject
    CollectorMetrics metrics;

    @Inject
    Clock clock;

    /**
     * Replays the oldest entry that waits for replay.
     *
     * @param current receives the entry's id before it is processed
     * @return whether there was one
     */
    @Transactional
    public boolean next(AtomicLong current) {
        Optional<QuarantineEntry> waiting = store.lockNextReplay();
        waiting.ifPresent(entry -> {
            current.set(entry.id());
            Optional<String> refusedFor = replay(entry);
            store.replayed(entry.id(), clock.instant(), refusedFor);
            metrics.replayed(refusedFor.isEmpty());
        });
        return waiting.isPresent();
    }

    /** Notes that an entry could not be replayed, for a reason that is none of the entry's. */
    @Transactional
    public void failed(long entry, String reason) {
        store.replayed(entry, clock.instant(), Optional.of(reason));
    }

    /** Why the entry is refused again; empty if it is stored. */
    private Optional<String> replay(QuarantineEntry entry) {
        StatisticsHandler handler = intakes.stream()
                .filter(one -> one.endpoint().equals(entry.endpoint()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no endpoint " + entry.endpoint()));
        byte[] body = store.body(entry.id()).orElseThrow();
        byte[] request = entry.item() ? handler.asRequest(body) : body;
        try {
            HandlerResult result = handler.accept(request, request.length, entry.partial() && !entry.item());
            List<RefusedContent> failed = result.failed();
            if (entry.item() && !failed.isEmpty()) {
                return Optional.of(failed.get(0).reason());
            }
            quarantine.keep(entry.endpoint(), failed);
            return Optional.empty();
        } catch (CollectorRefusal e) {
            return Optional.of(e.getMessage());
        }
    }
}
