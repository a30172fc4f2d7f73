package org.fuelstats.analytics.jobs;

import org.fuelstats.http.ErrorCode;
import org.fuelstats.http.RefusedRequest;

/** An order that is not accepted. The message says why, and what to do. */
public abstract sealed class JobRejected extends RuntimeException implements RefusedRequest
        permits InvalidJobRequest, JobForOperatorsOnly, TooManyJobs {
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
}
