package org.fuelstats.nailgun.actionlogs;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/** Stores action logs and finds those that the collector doesn't have yet. Each method is a transaction of its own. */
@Singleton
public class RecordedActions {
    /** Parked ones and those that have not ended are not due. */
    private static final String DUE = """
            from RecordedAction a where (a.sent is null or a.sent = false) and a.endTimestamp is not null
            and not exists (select 1 from RefusedAction r where r.actionLogId = a.id and r.parkedAt is not null)""";

    private final EntityManager entities;

    @Inject
    public RecordedActions(EntityManager entities) {
        this.entities = entities;
    }

    /** Stores all, or none if one can't be stored. */
    @Transactional
    public void add(List<RecordedAction> actions) {
        actions.forEach(entities::persist);
    }

    /** What is to be sent, by id. */
    @Transactional
    public List<RecordedAction> due(int afterId, int most) {
        return entities.createQuery("select a " + DUE + " and a.id > :after order by a.id", RecordedAction.class)
                .setParameter("after", afterId)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many are to be sent. */
    @Transactional
    public long countDue() {
        return entities.createQuery("select count(a) " + DUE, Long.class).getSingleResult();
    }

    /** How many wait for their end. */
    @Transactional
    public long countUnfinished() {
        return entities.createQuery(
                        "select count(a) from RecordedAction a where (a.sent is null or a.sent = false) and a.endTimestamp is null",
                        Long.class)
                .getSingleResult();
    }

    /** Notes that the collector has them. */
    @Transactional
    public void markSent(Collection<Integer> ids) {
        if (!ids.isEmpty()) {
            entities.createQuery("update RecordedAction a set a.sent = true where a.id in :ids")
                    .setParameter("ids", ids)
                    .executeUpdate();
            entities.createQuery("delete from RefusedAction r where r.actionLogId in :ids")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }
}
