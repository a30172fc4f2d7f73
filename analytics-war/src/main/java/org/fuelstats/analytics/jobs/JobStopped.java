package org.fuelstats.analytics.jobs;

/** Ends a run early: the job was cancelled, or another node has taken it over. Implementations of {@link JobWork} must not catch it. */
final class JobStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobStopped() {
        super("The job was cancelled or taken over by another node.", null, false, false);
    }
}
