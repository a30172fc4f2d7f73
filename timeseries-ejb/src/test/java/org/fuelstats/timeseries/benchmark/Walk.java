package org.fuelstats.timeseries.benchmark;

import java.util.Random;
import org.fuelstats.timeseries.points.PointBuffer;
import org.fuelstats.timeseries.points.Points;

/** A random walk of two decimals with regular timestamps: what a gauge looks like. */
final class Walk {
    private static final long START = 1_700_000_000_000_000_000L;

    private final Random random;
    private long cents = 500_000;

    Walk(long seed) {
        random = new Random(seed);
    }

    double next() {
        cents += random.nextInt(201) - 100;
        return cents / 100.0;
    }

    /** {@code count} points from number {@code from} on, one each {@code interval} nanoseconds. */
    Points points(int from, int count, long interval) {
        PointBuffer buffer = new PointBuffer();
        for (int i = from; i < from + count; i++) {
            buffer.add(START + i * interval, next());
        }
        return buffer.toPoints();
    }
}
