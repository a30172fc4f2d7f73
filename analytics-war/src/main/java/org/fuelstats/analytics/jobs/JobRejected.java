package org.fuelstats.analytics.jobs;

import org.fuelstats.http.ErrorCode;
import org.fuelstats.http.RefusedRequest;

/** A job request that is not accepted. The message says why, and what to do. */
abstract sealed class JobRejected extends RuntimeException implements RefusedRequest
        permits InvalidJobRequest, JobRejected.ForOperators, JobRejected.TooMany {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    JobRejected(ErrorCode code, String message) {
        super(message, null, false, false); // what a client sends must not cost a stack trace
        this.code = code;
    }

    @Override
    public ErrorCode code() {
        return code;
    }

    /** A viewer requested what only operators may. */
    static final class ForOperators extends JobRejected {
        private static final long serialVersionUID = 1L;

        ForOperators(String report) {
            super(ErrorCode.FORBIDDEN, "'" + report + "' contains raw data and requires the role operator.");
        }
    }

    /** The user has as many jobs waiting as are allowed. */
    static final class TooMany extends JobRejected {
        private static final long serialVersionUID = 1L;

        TooMany(int most) {
            super(
                    ErrorCode.TOO_MANY,
                    "You have " + most + " waiting jobs, the limit of one user (fuelstats.jobs.waiting-per-user)."
                            + " Retry when one of them has started, or cancel one.");
        }
    }
}
