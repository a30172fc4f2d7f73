package org.fuelstats.analytics.trends;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fuelstats.outages.RepeatedFailures;
import org.fuelstats.persistence.database.ClusterLock;
import org.fuelstats.persistence.trends.DerivedTables;

/**
 * Brings the trends up to date: what came in since the last round is noted in narrow rows, then written into the metric store. Each step
 * commits by itself and may be done twice, so a round can end anywhere.
 */
@ApplicationScoped
class TrendKeeping {
    private static final String ROUND = "round";
    private static final String SERIES = "trends series";
    private static final int INSTALLATIONS_AT_ONCE = 100;
    private static final int DEPLOYMENTS_AT_ONCE = 5_000;

    @Inject
    private ClusterLock lock;

    @Inject
    private DerivedTables rows;

    @Inject
    private FactsSpreading spreading;

    @Inject
    private FleetWriter fleetWriter;

    @Inject
    private InstallationWriter installationWriter;

    @Inject
    @ConfigProperty(name = "fuelstats.trends.interval", defaultValue = "PT1M")
    TrendInterval interval;

    private final RepeatedFailures<String> failures = new RepeatedFailures<>();

    /** One round, unless another node is at it. A failure is logged once and left to the next round. */
    void round() {
        try {
            lock.tryWith(DerivedTables.LOCK, this::note);
            lock.tryWith(SERIES, this::write);
            failures.succeeded(ROUND);
        } catch (RuntimeException e) {
            String failure = e.toString();
            if (failures.failed(ROUND, failure)) {
                TrendMessages.LOG.interrupted(interval.duration().toSeconds(), failure, e);
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
