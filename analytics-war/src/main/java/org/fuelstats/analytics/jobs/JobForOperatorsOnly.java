package org.fuelstats.analytics.jobs;

import org.fuelstats.http.ErrorCode;

/** A viewer ordered what only operators may. */
public final class JobForOperatorsOnly extends JobRejected {
    private static final long serialVersionUID = 1L;

    JobForOperatorsOnly(String report) {
        super(ErrorCode.FORBIDDEN, "'" + report + "' contains raw data and requires the role operator.");
    }
}
