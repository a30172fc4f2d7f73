package org.fuelstats.timeseries.rollup;

import java.util.List;
import java.util.OptionalLong;
import org.fuelstats.timeseries.points.PointBuffer;
import org.fuelstats.timeseries.points.Points;

/**
 * Drops measures that are older than the metric's back window. Batches are filtered in the order of receipt, each against the newest
 * measure before it: a batch may span any period, and the result does not depend on how many batches are rolled up together.
 */
final class LateMeasureFilter {
    private final RawWindow window;
    private final Points accepted;
    private boolean any;
    private long newest;
    private long refused;

    /** Filters batches of a metric that has these raw points. */
    LateMeasureFilter(RawWindow window, Points raw, List<Points> batches) {
        this.window = window;
        if (!raw.isEmpty()) {
            any = true;
            newest = raw.last();
        }
        PointBuffer buffer = new PointBuffer();
        batches.forEach(batch -> take(batch, buffer));
        accepted = buffer.toPoints();
    }

    private void take(Points batch, PointBuffer into) {
        if (batch.isEmpty()) {
            return;
        }
        int from = any ? batch.indexAtOrAfter(window.acceptFrom(newest)) : 0;
        refused += from;
        for (int i = from; i < batch.size(); i++) {
            into.add(batch.timestamp(i), batch.value(i));
        }
        newest = any ? Math.max(newest, batch.last()) : batch.last();
        any = true;
    }

    /** The accepted measures of all batches; of those with the same timestamp the one received last. */
    Points accepted() {
        return accepted;
    }

    /** How many measures came too late. */
    long refused() {
        return refused;
    }

    /** The metric's newest timestamp; empty for a metric without any measure. */
    OptionalLong newest() {
        return any ? OptionalLong.of(newest) : OptionalLong.empty();
    }
}
