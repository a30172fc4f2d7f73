package org.fuelstats.gnocchi.aggregates;

import java.util.Optional;

/**
 * A method over several values.
 *
 * @param rate whether the results' successive differences are what is asked for: aggregated first, then differenced
 */
record SeriesMethod(CrossMethod method, boolean rate) {
    private static final String RATE = "rate:";

    static Optional<SeriesMethod> named(String name) {
        boolean rate = name.startsWith(RATE);
        return CrossMethod.named(rate ? name.substring(RATE.length()) : name)
                .map(method -> new SeriesMethod(method, rate));
    }
}
