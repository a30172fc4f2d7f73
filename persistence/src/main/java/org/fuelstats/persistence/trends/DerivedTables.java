package org.fuelstats.persistence.trends;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fuelstats.persistence.database.ClusterLock;

/**
 * Brings the narrow rows up to date with what came in: the sizes of installations and their environments, and the deployments. Each step
 * commits by itself and may be done twice, so this can end anywhere.
 */
@ApplicationScoped
public class DerivedTables {
    /** The lock of whoever brings them up to date or tells others of them. */
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
            more = fleet.copyChanged(STRUCTURES_AT_ONCE) == STRUCTURES_AT_ONCE;
        }
        more = true;
        while (more) {
            more = deployments.noteNew(LOGS_AT_ONCE);
        }
    }

    /**
     * Makes everything known that documents of records tell of their installations. All documents are about to be made anew, so none
     * has to be told of what is known by now. Outside a transaction.
     *
     * @return false when another node is at it
     */
    public boolean prepareForNewIndex() {
        return lock.tryWith(LOCK, () -> {
            bringUpToDate();
            spread.takeEverything();
        });
    }
}
