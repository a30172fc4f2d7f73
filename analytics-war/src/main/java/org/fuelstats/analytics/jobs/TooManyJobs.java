package org.fuelstats.analytics.jobs;

import org.fuelstats.http.ErrorCode;

/** A user has as many jobs waiting as one may have. */
public final class TooManyJobs extends JobRejected {
    private static final long serialVersionUID = 1L;

    TooManyJobs(int most) {
        super(
                ErrorCode.TOO_MANY,
                "You have " + most + " waiting jobs, the limit of one user (fuelstats.jobs.waiting-per-user)."
                        + " Retry when one of them has started, or cancel one.");
    }
}
