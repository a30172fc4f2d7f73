package org.fuelstats.nailgun.sending;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The log of what was sent, kept for 90 days. Each method is a transaction of its own. */
@Singleton
class Receipts {
    private static final Duration KEPT = Duration.ofDays(90);

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    Receipts(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Notes a request that was sent. */
    @Transactional
    public void add(String address, int records, int bytes, CollectorAnswer answer) {
        entities.persist(new Receipt(clock.instant(), address, records, bytes, answer.status(), answer.summary()));
    }

    /** Forgets those that are too old. */
    @Transactional
    public void sweep() {
        entities.createQuery("delete from Receipt r where r.sentAt < :end")
                .setParameter("end", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    /** The latest first; those before the id. */
    @Transactional
    public List<Receipt.Shown> before(long id, int most) {
        return entities.createQuery("select r from Receipt r where r.id < :id order by r.id desc", Receipt.class)
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultStream()
                .map(Receipt::shown)
                .toList();
    }
}
