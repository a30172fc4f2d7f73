package org.fuelstats.collector.workloads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.fuelstats.collector.workloads.WorkloadStore.NewWorkload;
import org.fuelstats.collector.workloads.WorkloadStore.StoredWorkload;
import org.fuelstats.collector.workloads.WorkloadStore.WorkloadKey;
import org.fuelstats.persistence.index.IndexEvents;

/** The transaction of a request: rows and index events are committed together when this returns, or not at all. */
@ApplicationScoped
@Transactional
class WorkloadWriter {
    @Inject
    WorkloadStore store;

    @Inject
    IndexEvents index;

    Map<WorkloadKey, StoredWorkload> keep(SortedMap<WorkloadKey, NewWorkload> items) {
        Map<WorkloadKey, StoredWorkload> stored = store.put(items);
        Set<Long> changed = new HashSet<>();
        stored.values().forEach(workload -> changed.add(workload.id()));
        changed.addAll(store.latestBeside(changed));
        index.workloadsChanged(changed);
        return stored;
    }
}
