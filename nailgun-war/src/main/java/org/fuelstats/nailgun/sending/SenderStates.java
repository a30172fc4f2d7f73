package org.fuelstats.nailgun.sending;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Keeps the sender's state across restarts. Each method is a transaction of its own. */
@Singleton
class SenderStates {
    private final EntityManager entities;
    private final Clock clock;

    @Inject
    SenderStates(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    public SenderState.Shown now() {
        return row().shown();
    }

    /** Notes a run that did all it could. */
    @Transactional
    public SenderState.Shown succeeded() {
        row().succeeded(clock.instant());
        return row().shown();
    }

    /** Notes a run that ended too early. */
    @Transactional
    public SenderState.Shown failed(String reason) {
        row().failed(clock.instant(), reason);
        return row().shown();
    }

    /** Notes when the next run is. */
    @Transactional
    public void plan(Instant next) {
        row().plan(next);
    }

    private SenderState row() {
        return entities.find(SenderState.class, SenderState.ID);
    }
}
