package org.fuelstats.persistence.trends;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.fuelstats.persistence.database.BadRecords;
import org.fuelstats.persistence.database.ClusterLock;

/**
 * Brings the narrow tables up to date with received data: the sizes of installations and their environments, and the deployments. Each step
 * is committed separately and can be repeated, so an update may be interrupted anywhere.
 */
@ApplicationScoped
public class DerivedTables {
    /** The lock for updating the tables or propagating their changes. */
    public static final String LOCK = "trends rows";

    private static final int STRUCTURES_AT_ONCE = 500;
    private static final int LOGS_AT_ONCE = 250_000;

    private final ClusterLock lock;
    private final FleetStore fleet;
    private final DeploymentStore deployments;
    private final StaleDocumentStore spread;

    /** For the container's proxy. */
    protected DerivedTables() {
        this(null, null, null, null);
    }

    @Inject
    public DerivedTables(ClusterLock lock, FleetStore fleet, DeploymentStore deployments, StaleDocumentStore spread) {
        this.lock = lock;
        this.fleet = fleet;
        this.deployments = deployments;
        this.spread = spread;
    }

    /** To be called by who holds the {@link #LOCK}, outside a transaction. */
    public void bringUpToDate() {
        boolean more = true;
        while (more) {
            List<String> changed = fleet.changed(STRUCTURES_AT_ONCE);
            BadRecords.setAside(changed, fleet::copy, this::setAside);
            more = changed.size() == STRUCTURES_AT_ONCE;
        }
        more = true;
        while (more) {
            more = deployments.noteNew(LOGS_AT_ONCE);
        }
    }

    private void setAside(String installation, RuntimeException failure) {
        fleet.copyWithoutFacts(installation);
        TrendRowMessages.LOG.unreadable(installation, failure);
    }

    /**
     * Updates all facts of installations that are contained in documents of records, and marks them as processed, as all documents are
     * about to be rebuilt. To be called outside a transaction.
     *
     * @return false if another node is doing it
     */
    public boolean prepareForNewIndex() {
        return lock.tryWith(LOCK, () -> {
            bringUpToDate();
            spread.takeEverything();
        });
    }
}
