package org.fuelstats.analytics.jobs;

/** A viewer ordered what only operators may. */
public final class ForOperators extends JobRefused {
    private static final long serialVersionUID = 1L;

    ForOperators(String report) {
        super(403, "'" + report + "' shows raw data: only operators may order it.");
    }
}
