package org.fuelstats.testtimes;

import java.time.Duration;
import java.util.Comparator;

/** How long a test class took, and how many tests it has. What only the first test of a run has to wait for counts as its time. */
record ClassTime(String name, long tests, Duration time) {
    static final Comparator<ClassTime> SLOWEST_FIRST =
            Comparator.comparing(ClassTime::time).reversed().thenComparing(ClassTime::name);

    String line() {
        return String.format("%8.1f s  %5d  %s", time.toMillis() / 1000.0, tests, name);
    }
}
