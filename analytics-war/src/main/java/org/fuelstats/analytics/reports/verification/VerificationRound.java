package org.fuelstats.analytics.reports.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportCatalogue;
import org.fuelstats.analytics.reports.query.ReportFilters;
import org.fuelstats.persistence.database.ClusterLock;

/** Verifies all reports in turn, on one node of the cluster at a time. A report that fails does not stop the others. */
@ApplicationScoped
class VerificationRound {
    /** All nodes start at the same hour; a node does nothing if another has already done it. */
    private static final Duration SAME_NIGHT = Duration.ofHours(6);

    @Inject
    private ReportCatalogue catalogue;

    @Inject
    private ReportVerifier verification;

    @Inject
    private LatestVerifications outcomes;

    @Inject
    private ClusterLock lock;

    @Inject
    private Clock clock;

    /** The round of the night, unless it was done already. */
    void nightly() {
        lock.tryWith("report verification", () -> {
            Instant now = clock.instant();
            if (outcomes.latest().filter(at -> at.plus(SAME_NIGHT).isAfter(now)).isEmpty()) all();
        });
    }

    /** A round on request; if one is already running, it is sufficient. */
    void now() {
        lock.tryWith("report verification", this::all);
    }

    private void all() {
        int differing = 0;
        for (Report report : catalogue.all()) {
            LatestVerification outcome = verified(report);
            outcomes.put(outcome);
            if (!outcome.equal()) differing++;
        }
        if (differing > 0) VerificationMessages.LOG.differing(differing);
    }

    private LatestVerification verified(Report report) {
        try {
            ReportVerifier.Outcome outcome = verification.of(report, ReportFilters.USUAL);
            return LatestVerification.compared(report.name(), outcome.asOf(), outcome.differing());
        } catch (RuntimeException e) {
            VerificationMessages.LOG.failed(report.name(), String.valueOf(e.getMessage()), e);
            return LatestVerification.failed(report.name(), clock.instant(), e.getMessage());
        }
    }
}
