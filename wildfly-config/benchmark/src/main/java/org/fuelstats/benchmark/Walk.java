package org.fuelstats.benchmark;

import java.util.SplittableRandom;

/** A gauge between 0 and 100, like the load of a processor: a random walk, in hundredths. */
final class Walk {
    private static final int MOST = 10_000;
    private static final double STEP = 100;

    private final SplittableRandom random;
    private double hundredths = MOST / 2.0;

    Walk(long seed) {
        this.random = new SplittableRandom(seed);
    }

    int next() {
        hundredths = Math.max(0, Math.min(MOST, hundredths + STEP * random.nextGaussian()));
        return (int) Math.round(hundredths);
    }
}
