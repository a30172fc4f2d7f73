package org.fuelstats.collector.healthchecks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The status of one test of a run, in OSTF's terms, which are in lower case on the wire and in the database. */
enum TestStatus {
    SUCCESS,
    /** What was tested doesn't work. */
    FAILURE,
    /** The test itself broke. */
    ERROR,
    SKIPPED,
    /** By the user. */
    STOPPED,
    /** Not chosen for the run. */
    DISABLED,
    WAIT_RUNNING,
    RUNNING;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TestStatus> of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word().equals(word))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(TestStatus::word).toList();
    }
}
