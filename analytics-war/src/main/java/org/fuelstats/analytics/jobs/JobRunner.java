package org.fuelstats.analytics.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.UUID;
import org.fuelstats.analytics.index.IndexUnavailable;
import org.fuelstats.persistence.database.DatabaseFailure;

/** Does one job, from its work's beginning to the row that says how it ended. */
@ApplicationScoped
class JobRunner {
    @Inject
    private JobWorks works;

    @Inject
    private JobClaims claims;

    @Inject
    private JobResults results;

    @Inject
    private JobSettings settings;

    /** Runs it on the calling thread. Works find a request's context, as they do when a request asks them. */
    @ActivateRequestContext
    void run(RunningJob job) {
        try {
            work(job);
            claims.done(job.claim().run(), settings.keep());
        } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError e) {
            if (!job.stopped()) ended(job.claim(), e);
        }
    }

    private void work(RunningJob job) throws Exception {
        Claim claim = job.claim();
        JobWork work = works.named(claim.order().report())
                .orElseThrow(() -> new JobFailed(
                        "This server no longer has the report '" + claim.order().report() + "'. Order another one."));
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

    private void ended(Claim claim, Throwable failure) {
        // Works and libraries wrap what they meet.
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof JobStopped) return;
            if (e instanceof JobFailed || e instanceof IndexUnavailable) {
                claims.failed(claim, e.getMessage(), settings.keep());
                return;
            }
        }
        if (DatabaseFailure.isPassing(failure)) {
            // Nothing can be written now. The lease ends, and whoever reaches the database first runs it again.
            JobMessages.LOG.databaseAway(claim.job(), claim.order().report(), DatabaseFailure.rootReason(failure));
            return;
        }
        UUID id = UUID.randomUUID();
        JobMessages.LOG.unforeseen(id, claim.job(), claim.order().report(), failure);
        claims.failed(
                claim,
                "An unforeseen error. The server's log tells more under the id " + id
                        + "; ask an operator before you order this again.",
                settings.keep());
    }
}
