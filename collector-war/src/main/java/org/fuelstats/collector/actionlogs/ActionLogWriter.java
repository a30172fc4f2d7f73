package org.fuelstats.collector.actionlogs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.fuelstats.collector.actionlogs.ActionLogStore.ActionLogKey;
import org.fuelstats.collector.actionlogs.ActionLogStore.NewActionLog;
import org.fuelstats.persistence.index.IndexEvents;

/** The transaction of a request: rows and index events are committed together when this returns, or not at all. */
@ApplicationScoped
@Transactional
class ActionLogWriter {
    @Inject
    ActionLogStore store;

    @Inject
    IndexEvents index;

    /**
     * The database's result.
     *
     * @param added logs that this request has stored
     * @param known which of the unfinished ones are stored, from before or from this request
     */
    record Kept(Set<ActionLogKey> added, Set<ActionLogKey> known) {}

    Kept keep(SortedMap<ActionLogKey, NewActionLog> complete, Set<ActionLogKey> unfinished) {
        Set<ActionLogKey> known = store.stored(unfinished);
        Map<ActionLogKey, Long> added = store.add(complete);
        index.actionLogsChanged(added.values());
        return new Kept(added.keySet(), known);
    }
}
