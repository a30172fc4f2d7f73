package org.fuelstats.collector.healthchecks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.SortedMap;
import org.fuelstats.collector.healthchecks.HealthCheckStore.NewRun;
import org.fuelstats.collector.healthchecks.HealthCheckStore.RunKey;
import org.fuelstats.collector.healthchecks.HealthCheckStore.StoredRun;
import org.fuelstats.persistence.index.IndexEvents;

/** The transaction of a request: rows and index events are committed together when this returns, or not at all. */
@ApplicationScoped
@Transactional
class HealthCheckWriter {
    @Inject
    HealthCheckStore store;

    @Inject
    IndexEvents index;

    Map<RunKey, StoredRun> keep(SortedMap<RunKey, NewRun> runs) {
        Map<RunKey, StoredRun> written = store.put(runs);
        index.healthChecksChanged(written.values().stream().map(StoredRun::id).toList());
        return written;
    }
}
