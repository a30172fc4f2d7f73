package org.fuelstats.timeseries.rollup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fuelstats.timeseries.block.RawBlock;
import org.fuelstats.timeseries.points.Points;

/** Divides a metric's raw points into blocks so that few blocks change: sealed ones keep their bounds. */
final class RawLayout {
    private final List<RawBlock> before;
    private final List<RawBlock> written = new ArrayList<>();
    private final Set<Long> removed = new LinkedHashSet<>();

    RawLayout(List<RawBlock> before) {
        this.before = before;
    }

    /**
     * Adds accepted points and drops blocks without needed points.
     *
     * @param merged all raw points, including the accepted ones
     * @param needed the index of the first merged point that must be kept
     */
    void layOut(Points merged, Points accepted, int needed) {
        if (before.isEmpty()) {
            write(merged.first(), merged, 0, merged.size(), needed, true);
            return;
        }
        int from = 0;
        for (int b = 0; b < before.size(); b++) {
            boolean last = b == before.size() - 1;
            // The first block also takes what is older than it, the last one what is newer.
            long start = b == 0
                    ? Math.min(before.get(0).start(), merged.first())
                    : before.get(b).start();
            long end = last ? Long.MAX_VALUE : before.get(b + 1).start();
            int to = merged.indexAtOrAfter(end);
            boolean touched = accepted.indexAtOrAfter(start) < accepted.indexAtOrAfter(end);
            if (touched || to <= needed) {
                removed.add(before.get(b).start());
            }
            if (touched) {
                write(start, merged, from, to, needed, last);
            }
            from = to;
        }
        written.forEach(block -> removed.remove(block.start()));
    }

    /** Blocks to be stored, in place of those with the same start. */
    List<RawBlock> written() {
        return written;
    }

    /** Starts of blocks to be deleted. */
    List<Long> removed() {
        return List.copyOf(removed);
    }

    /** Cuts points into blocks: at the end of the series full ones and an open one, in its midst only when they swell too much. */
    private void write(long start, Points merged, int from, int to, int needed, boolean last) {
        int limit = last ? RawBlock.FULL : RawBlock.MOST;
        long key = start;
        int at = from;
        while (at < to) {
            int end = to - at > limit ? at + RawBlock.FULL : to;
            if (end > needed) {
                written.add(new RawBlock(key, merged.slice(at, end)));
            }
            if (end < to) {
                key = merged.timestamp(end);
            }
            at = end;
        }
    }
}
