package org.fuelstats.analytics.jobs;

/** A job can't be finished. The message is for whoever ordered it, and says what to do. */
final class JobFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JobFailed(String message) {
        super(message);
    }

    public JobFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
