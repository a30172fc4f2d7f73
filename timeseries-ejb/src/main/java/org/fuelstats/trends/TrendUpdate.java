package org.fuelstats.trends;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fuelstats.outages.RepeatedFailures;
import org.fuelstats.persistence.database.ClusterLock;
import org.fuelstats.persistence.trends.DerivedTables;

/**
 * One update of the trends: new records are first summarised in small tables, then written to the metric store. Each step commits by itself
 * and can be repeated, so an update may stop anywhere.
 */
@ApplicationScoped
class TrendUpdate {
    private static final String ROUND = "round";

    private static final String SERIES = "trends series";
    private static final int INSTALLATIONS_AT_ONCE = 100;
    private static final int DEPLOYMENTS_AT_ONCE = 5_000;

    @Inject
    private ClusterLock lock;

    @Inject
    private DerivedTables rows;

    @Inject
    private IndexedFactsUpdate spreading;

    @Inject
    private FleetWriter fleetWriter;

    @Inject
    private InstallationWriter installationWriter;

    @Inject
    private TrendSettings settings;

    private final RepeatedFailures<String> failures = new RepeatedFailures<>();

    /** Runs one update unless another node is running one. A failure is logged once; the next update retries. */
    void round() {
        try {
            lock.tryWith(DerivedTables.LOCK, this::note);
            lock.tryWith(SERIES, this::write);
            failures.succeeded(ROUND);
        } catch (RuntimeException e) {
            String failure = e.toString();
            if (failures.failed(ROUND, failure)) {
                TrendMessages.LOG.interrupted(settings.interval().toSeconds(), failure, e);
            }
        }
    }

    private void note() {
        rows.bringUpToDate();
        spreadFacts();
    }

    private void write() {
        fleetWriter.fleetNow();
        fleetWriter.deploymentsByHour();
        fleetWriter.intakeByHour();
        installationWriter.sizes();
        installationWriter.deployments();
    }

    private void spreadFacts() {
        boolean more = true;
        while (more) {
            more = spreading.ofInstallations(INSTALLATIONS_AT_ONCE)
                    | spreading.ofEnvironments(INSTALLATIONS_AT_ONCE)
                    | spreading.ofDeployments(DEPLOYMENTS_AT_ONCE);
        }
    }
}
