package org.fuelstats.nailgun.actionlogs;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Action logs that the collector refused. Each method is a transaction of its own. */
@Singleton
public class RefusedActions {
    /** After so many refusals an action log is sent no more. */
    public static final int MOST_REFUSALS = 10;

    private static final int MOST_SHOWN = 1000;

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    public RefusedActions(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Counts refusals: the reason by the action log's id. */
    @Transactional
    public void refuse(Map<Integer, String> reasons) {
        reasons.forEach((id, reason) -> {
            RefusedAction known = entities.find(RefusedAction.class, id);
            RefusedAction refused = known == null ? new RefusedAction(id) : known;
            refused.refuse(reason, MOST_REFUSALS, clock.instant());
            if (known == null) {
                entities.persist(refused);
            }
        });
    }

    /** Those that are sent no more, by id, at most a thousand. */
    @Transactional
    public List<RefusedAction> parked() {
        return entities.createQuery(
                        "select r from RefusedAction r where r.parkedAt is not null order by r.actionLogId",
                        RefusedAction.class)
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    /** Lets the next run send them again. Returns how many there were. */
    @Transactional
    public int release() {
        return entities.createQuery("delete from RefusedAction r where r.parkedAt is not null")
                .executeUpdate();
    }
}
