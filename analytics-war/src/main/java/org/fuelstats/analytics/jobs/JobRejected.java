package org.fuelstats.analytics.jobs;



/** An order that is not accepted. The message says why, and what to do. */
abstract sealed class JobRejected extends RuntimeException permits InvalidJobRequest, JobRejected.ForOperators, JobRejected.TooMany {
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

    /** A viewer ordered what only operators may. */
    public final static class ForOperators extends JobRejected {
        private static final long serialVersionUID = 1L;

        ForOperators(String report) {
            super(403, "'" + report + "' shows raw data: only operators may order it.");
        }
    }

    /** A user has as many jobs waiting as one may have. */
    public final static class TooMany extends JobRejected {
        private static final long serialVersionUID = 1L;

        TooMany(int most) {
            super(
                    429,
                    "You have " + most + " jobs waiting, and nobody may have more (fuelstats.jobs.waiting-per-user)."
                            + " Order this again when one of them has started, or cancel one.");
        }
    }
}
