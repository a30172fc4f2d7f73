package org.fuelstats.persistence.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.function.LongFunction;
import org.fuelstats.persistence.actionlogs.ActionLog;
import org.fuelstats.persistence.installations.InstallationStructure;
import org.fuelstats.persistence.workloads.OswlStat;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;

/**
 * Tells the index about rows that were written by SQL, which Hibernate doesn't see. To be called in the transaction that
 * wrote them: the events are rows of the same commit, so that the index learns of exactly what was committed.
 */
@ApplicationScoped
public class IndexEvents {
    @PersistenceContext(unitName = "fuelstats")
    private EntityManager entities;

    /** Action logs with these ids were inserted. */
    public void actionLogsAdded(Collection<Long> ids) {
        announce(ids, ActionLog::referenceTo);
    }

    /** The installation with this id was inserted or replaced. */
    public void installationChanged(long id) {
        announce(List.of(id), InstallationStructure::referenceTo);
    }

    /** Workloads with these ids were inserted or replaced. */
    public void workloadsChanged(Collection<Long> ids) {
        announce(ids, OswlStat::referenceTo);
    }

    private void announce(Collection<Long> ids, LongFunction<Object> reference) {
        if (ids.isEmpty()) return;
        SearchIndexingPlan plan = Search.session(entities).indexingPlan();
        // The event will hold the id alone; a managed reference would be loaded here, one query per row.
        for (Long id : ids) plan.addOrUpdate(reference.apply(id));
    }
}
