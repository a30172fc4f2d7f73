package org.fuelstats.trends;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.fuelstats.persistence.index.IndexEvents;
import org.fuelstats.persistence.trends.StaleDocumentStore;
import org.fuelstats.persistence.trends.StaleDocumentStore.RecordTable;

/**
 * Reindexes records whose documents have outdated facts of their installation, so that reports over records can be filtered like those over
 * installations. Each method is one transaction: claiming the work and writing the index events are committed together.
 */
@ApplicationScoped
@Transactional
class IndexedFactsUpdate {
    @Inject
    private StaleDocumentStore store;

    @Inject
    private IndexEvents index;

    /** @return whether there may be more */
    boolean ofInstallations(int most) {
        List<String> installations = store.takeInstallations(most);
        if (installations.isEmpty()) return false;
        index.actionLogsChanged(store.rows(RecordTable.ACTION_LOGS, installations));
        index.workloadsChanged(store.rows(RecordTable.WORKLOADS, installations));
        index.healthChecksChanged(store.rows(RecordTable.HEALTH_CHECKS, installations));
        index.deploymentsChanged(store.rows(RecordTable.DEPLOYMENTS, installations));
        return installations.size() == most;
    }

    /** @return whether there may be more */
    boolean ofEnvironments(int most) {
        List<String> installations = store.takeInstallationsOfEnvironments(most);
        if (installations.isEmpty()) return false;
        index.deploymentsChanged(store.rows(RecordTable.DEPLOYMENTS, installations));
        return installations.size() == most;
    }

    /** @return whether there may be more */
    boolean ofDeployments(int most) {
        List<Long> deployments = store.takeDeployments(most);
        index.deploymentsChanged(deployments);
        return deployments.size() == most;
    }
}
