package org.fuelstats.timeseries.block;

import org.fuelstats.timeseries.points.Points;

/**
 * Consecutive raw points. A metric's raw blocks follow each other without overlap: a block reaches from its start to the next block's.
 *
 * @param start the key within the metric; not after the first point
 */
public record RawBlock(long start, Points points) {
    /** A block at the end of the series is full, and sealed, with this many points. */
    public static final int FULL = 1024;

    /** Late points may swell a sealed block up to here; then it is split. */
    public static final int MOST = 2 * FULL;

    public RawBlock {
        if (points.isEmpty() || points.size() > MOST) {
            throw new IllegalArgumentException("A raw block holds 1 to " + MOST + " points, not " + points.size());
        }
        if (points.first() < start) {
            throw new IllegalArgumentException("A raw block's first point comes before its start");
        }
    }
}
