package org.fuelstats.analytics.jobs;

/** A viewer ordered what only operators may. */
public final class JobForOperatorsOnly extends JobRejected {
    private static final long serialVersionUID = 1L;

    JobForOperatorsOnly(String report) {
        super(403, "'" + report + "' shows raw data: only operators may order it.");
    }
}
