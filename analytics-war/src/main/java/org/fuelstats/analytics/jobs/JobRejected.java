package org.fuelstats.analytics.jobs;

/** An order that is not accepted. The message says why, and what to do. */
public abstract sealed class JobRejected extends RuntimeException permits InvalidJobRequest, JobForOperatorsOnly, TooManyJobs {
    private static final long serialVersionUID = 1L;

    private final int status;

    JobRejected(int status, String message) {
        super(message, null, false, false); // what a client sends must not cost a stack trace
        this.status = status;
    }

    /** The answer's HTTP status. */
    public int status() {
        return status;
    }
}
