package org.fuelstats.analytics.jobs;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/** A run on this node: its progress, and how to stop it. */
final class RunningJob implements JobProgress {
    private final JobClaims.Claim claim;
    private final Set<Statement> watched = new HashSet<>();
    private volatile double share;
    private volatile boolean stopped;
    private Thread worker;

    RunningJob(JobClaims.Claim claim) {
        this.claim = claim;
    }

    JobClaims.Claim claim() {
        return claim;
    }

    double share() {
        return share;
    }

    boolean stopped() {
        return stopped;
    }

    @Override
    public void at(double reported) {
        check();
        // Only the work's own thread writes it; a work that counts badly must not break the bounds.
        if (reported > share) share = Math.min(reported, 1);
    }

    @Override
    public synchronized Watched watch(Statement statement) {
        check();
        watched.add(statement);
        return () -> forget(statement);
    }

    private synchronized void forget(Statement statement) {
        watched.remove(statement);
    }

    private void check() {
        if (stopped) throw new JobStopped();
    }

    /** The calling thread does the work from now on, until {@link #end}. */
    synchronized void begin() {
        check();
        worker = Thread.currentThread();
    }

    /** The work is over: an interruption that came too late for it must not hit what follows. */
    synchronized void end() {
        worker = null;
        Thread.interrupted();
    }

    /** Ends the work as soon as it looks, waits, or asks the database. */
    synchronized void stop() {
        stopped = true;
        for (Statement statement : watched) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                // The work ends when the statement does.
                JobMessages.LOG.debug("a statement could not be cancelled", e);
            }
        }
        if (worker != null) worker.interrupt();
    }
}
