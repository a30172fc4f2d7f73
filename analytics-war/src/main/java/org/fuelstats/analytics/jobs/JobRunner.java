package org.fuelstats.analytics.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import org.fuelstats.http.Incident;
import org.fuelstats.outages.RootCause;
import org.fuelstats.persistence.database.DatabaseFailure;
import org.fuelstats.persistence.indexupkeep.IndexUnavailable;

/** Runs one job, up to the update of its row that records the outcome. */
@ApplicationScoped
class JobRunner {
    @Inject
    private JobWorkRegistry works;

    @Inject
    private JobClaims claims;

    @Inject
    private JobResults results;

    @Inject
    private JobSettings settings;

    @Inject
    private JobMeters meters;

    /** Runs it on the calling thread. Works find a request's context, as they do when a request asks them. */
    @ActivateRequestContext
    void run(RunningJob job) {
        JobClaims.Claim claim = job.claim();
        long began = System.nanoTime();
        try {
            work(job);
            if (claims.done(claim.run(), settings.keep())) {
                meters.done(claim.order().report(), Duration.ofNanos(System.nanoTime() - began));
            }
        } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError e) {
            if (!job.stopped()) ended(claim, e);
        }
    }

    private void work(RunningJob job) throws Exception {
        JobClaims.Claim claim = job.claim();
        JobWork work = works.named(claim.order().report())
                .orElseThrow(() -> new JobFailed(
                        "This server does not have the report '" + claim.order().report() + "' any more."));
        int[] part = {0};
        ResultStream result = new ResultStream(bytes -> {
            job.at(0);
            results.append(claim, part[0]++, bytes, settings.maxResult());
            int gone = results.makeRoom(settings.maxTotal());
            if (gone > 0) JobMessages.LOG.pushedOut(gone);
        });
        job.begin();
        try {
            work.run(claim.order(), result, job);
            result.finish();
        } finally {
            job.end();
        }
    }

    private void ended(JobClaims.Claim claim, Throwable failure) {
        // Works and libraries wrap what they meet.
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof JobStopped) return;
            if (e instanceof JobFailed || e instanceof IndexUnavailable) {
                failed(claim, e.getMessage());
                return;
            }
        }
        if (DatabaseFailure.isPassing(failure)) {
            databaseAway(claim, failure);
            return;
        }
        Incident incident = Incident.create();
        JobMessages.LOG.unforeseen(incident.id(), claim.job(), claim.order().report(), failure);
        failed(claim, incident.sentence() + " Ask an operator before you order this again.");
    }

    private void failed(JobClaims.Claim claim, String message) {
        try {
            if (claims.failed(claim, message, settings.keep())) meters.failed(1);
        } catch (RuntimeException e) {
            databaseAway(claim, e);
        }
    }

    /** The database cannot be written now. The lease will expire, and the next node that reaches the database runs the job again. */
    private static void databaseAway(JobClaims.Claim claim, Throwable failure) {
        JobMessages.LOG.databaseAway(claim.job(), claim.order().report(), RootCause.of(failure));
    }
}
