package org.fuelstats.analytics.jobs;

/** A run is over before its work: the job was cancelled, or is another node's by now. Works let it pass. */
final class JobStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobStopped() {
        super("The job was cancelled or taken over by another node.", null, false, false);
    }
}
