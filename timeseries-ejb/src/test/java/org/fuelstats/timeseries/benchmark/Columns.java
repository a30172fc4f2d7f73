package org.fuelstats.timeseries.benchmark;

import java.util.Random;
import org.fuelstats.timeseries.points.PointBuffer;
import org.fuelstats.timeseries.points.Points;

/** The kinds of columns that the codec is measured with. */
final class Columns {
    private Columns() {}

    static Points named(String kind, int count) {
        Walk walk = new Walk(7);
        Random random = new Random(7);
        PointBuffer buffer = new PointBuffer();
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double value = walk.next();
            sum += value;
            double kept =
                    switch (kind) {
                        case "walk" -> value;
                        case "means" -> sum / (i + 1);
                        case "noise" -> random.nextGaussian();
                        default -> throw new IllegalArgumentException(kind);
                    };
            buffer.add(1_700_000_000_000_000_000L + i * 10_000_000_000L, kept);
        }
        return buffer.toPoints();
    }
}
