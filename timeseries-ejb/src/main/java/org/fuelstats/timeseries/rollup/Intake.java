package org.fuelstats.timeseries.rollup;

import java.util.List;
import org.fuelstats.timeseries.points.Points;

/**
 * The decision, batch by batch in the order of receipt, which measures are accepted. The border is that before the batch, so
 * that a batch is never at odds with itself, and it moves with every batch, so that rolling batches together or one by one is the same.
 */
final class Intake {
    private final RawWindow window;
    private boolean any;
    private long newest;
    private Points accepted = Points.NONE;
    private long refused;

    Intake(RawWindow window, Points raw) {
        this.window = window;
        if (!raw.isEmpty()) {
            any = true;
            newest = raw.last();
        }
    }

    Intake take(List<Points> batches) {
        batches.forEach(this::take);
        return this;
    }

    private void take(Points batch) {
        if (batch.isEmpty()) {
            return;
        }
        int from = any ? batch.indexAtOrAfter(window.acceptFrom(newest)) : 0;
        refused += from;
        if (from == batch.size()) {
            return;
        }
        accepted = accepted.with(batch.slice(from, batch.size()));
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

    /** The newest timestamp of the metric; there must be one. */
    long newest() {
        return newest;
    }
}
