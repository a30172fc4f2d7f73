package org.fuelstats.analytics.jobs;

import java.util.Locale;

/** The state of a job. */
enum JobState {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED,
    /** It was done, and its result has been let go since. */
    EXPIRED;

    /** Whether nothing more happens to it by itself, but that it is forgotten. */
    boolean ended() {
        return this != WAITING && this != RUNNING;
    }

    static JobState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
