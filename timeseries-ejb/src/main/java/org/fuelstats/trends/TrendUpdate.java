package org.fuelstats.trends;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fuelstats.outages.RepeatedFailures;
import org.fuelstats.persistence.database.ClusterLock;
import org.fuelstats.persistence.trends.DerivedTables;

/**
 * One update of the trends: new records are first summarised in small tables, then written to the metric store. Each step is committed
 * separately and can be repeated, so an update may be interrupted anywhere.
 */
@ApplicationScoped
class TrendUpdate {
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

    /** Runs one update unless another node is running one. A step that fails does not stop the others. */
    void round() {
        step("rows", () -> lock.tryWith(DerivedTables.LOCK, this::note));
        step("series", () -> lock.tryWith(SERIES, this::write));
    }

    private void note() {
        step("narrow tables", rows::bringUpToDate);
        step("documents", this::spreadFacts);
    }

    /** A failure is logged once; the next update retries. */
    private void step(String name, Runnable work) {
        try {
            work.run();
            failures.succeeded(name);
        } catch (RuntimeException e) {
            String failure = e.toString();
            if (failures.failed(name, failure)) {
                TrendMessages.LOG.interrupted(settings.interval().toSeconds(), failure, e);
            }
        }
    }

    private void write() {
        step("fleet", fleetWriter::fleetNow);
        step("deployments by hour", fleetWriter::deploymentsByHour);
        step("records by hour", fleetWriter::intakeByHour);
        step("sizes of installations", installationWriter::sizes);
        step("deployments of installations", installationWriter::deployments);
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
