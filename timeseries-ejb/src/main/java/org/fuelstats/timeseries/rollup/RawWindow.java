package org.fuelstats.timeseries.rollup;

import java.util.List;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.block.RawBlock;
import org.fuelstats.timeseries.points.Points;
import org.fuelstats.timeseries.time.Epoch;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.TimeSpan;

/**
 * Which raw points a policy accepts and keeps, relative to the metric's newest timestamp. The window is counted in buckets of the coarsest
 * granularity: the open one, those of the back window, and one more if differences are needed, as in Gnocchi.
 */
public record RawWindow(ArchivePolicy policy) {
    /** The first timestamp that is still accepted. */
    public long acceptFrom(long newest) {
        Granularity coarsest = policy.coarsest();
        long first = coarsest.bucket(newest) - policy.backWindow() - (policy.rated() ? 1 : 0);
        // A window that reaches beyond the beginning of time takes in everything.
        return first <= coarsest.bucket(Epoch.EARLIEST) ? Long.MIN_VALUE : coarsest.start(first);
    }

    /**
     * The first timestamp whose raw point must be kept. It is before {@link #acceptFrom} if a granularity does not divide the coarsest one:
     * the bucket across the border must still be aggregated completely when a late point falls into its acceptable part.
     */
    public long keepFrom(long newest) {
        long accept = acceptFrom(newest);
        long keep = accept;
        if (accept != Long.MIN_VALUE) {
            for (Archive archive : policy.archives()) {
                keep = Math.min(keep, archive.granularity().floor(accept));
            }
        }
        return keep;
    }

    /** The raw points of a period that are visible to readers: those from the border on. Earlier ones may be deleted at any time. */
    public Points read(List<RawBlock> blocks, TimeSpan span) {
        Points all = Points.joined(blocks.stream().map(RawBlock::points).toList());
        if (all.isEmpty()) {
            return all;
        }
        int from = all.indexAtOrAfter(Math.max(acceptFrom(all.last()), span.from()));
        return all.slice(from, Math.max(from, all.indexAtOrAfter(span.to())));
    }
}
