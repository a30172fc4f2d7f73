package org.fuelstats.analytics.jobs;

/** A job cannot be completed. The message is shown to the requester and says what to do. */
final class JobFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobFailed(String message) {
        super(message);
    }

    JobFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
