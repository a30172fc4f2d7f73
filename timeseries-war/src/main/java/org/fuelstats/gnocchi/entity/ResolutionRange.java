package org.fuelstats.gnocchi.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.rollup.RawWindow;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.TimeSpan;

/**
 * A period for which an entity is returned at one resolution, {@code [from, to)}.
 *
 * <pre>
 *   coarsest archive      …   finest archive      points as they came     newest
 *  |-------------------------|-------------------|----------------------|*
 *  ^ kept from               ^ a border is the start of a bucket of the coarser side
 * </pre>
 *
 * If one interval does not divide the next, a bucket of the finer side reaches across the border and is returned; nothing is omitted.
 *
 * @param archive the archive; empty for points as received
 */
record ResolutionRange(Optional<Archive> archive, long from, long to) {
    /**
     * The ranges of an entity, newest first: for each time the finest resolution available.
     *
     * @param newest the entity's newest timestamp
     * @param raw whether points as received are requested; otherwise only archives are used
     */
    static List<ResolutionRange> of(ArchivePolicy policy, long newest, boolean raw) {
        List<ResolutionRange> kept = kept(policy, newest, raw);
        List<ResolutionRange> layers = new ArrayList<>();
        long border = Long.MIN_VALUE;
        for (int i = kept.size() - 1; i >= 0; i--) {
            ResolutionRange layer = kept.get(i);
            boolean coarsest = i == kept.size() - 1;
            long from = coarsest
                    ? layer.from
                    : ceiling(
                            Math.max(layer.from, border),
                            kept.get(i + 1).archive.orElseThrow().granularity());
            if (!coarsest) {
                layers.set(0, layers.get(0).until(from));
            }
            layers.add(0, new ResolutionRange(layer.archive, from, Long.MAX_VALUE));
            border = from;
        }
        layers.removeIf(layer -> layer.from >= layer.to);
        return layers;
    }

    /** The part of a span that lies in this layer. */
    Optional<TimeSpan> within(TimeSpan span) {
        long first = Math.max(from, span.from());
        long end = Math.min(to, span.to());
        return first < end ? Optional.of(new TimeSpan(first, end)) : Optional.empty();
    }

    /** From the finest on, those that reach further back than the ones before. */
    private static List<ResolutionRange> kept(ArchivePolicy policy, long newest, boolean raw) {
        List<ResolutionRange> layers = new ArrayList<>();
        if (raw) {
            long longest = policy.archives().stream()
                    .mapToLong(archive -> keptFrom(archive, newest))
                    .min()
                    .orElseThrow();
            layers.add(new ResolutionRange(
                    Optional.empty(), Math.max(new RawWindow(policy).acceptFrom(newest), longest), Long.MAX_VALUE));
        }
        for (Archive archive : policy.archives()) {
            long from = keptFrom(archive, newest);
            if (layers.isEmpty() || from < layers.get(layers.size() - 1).from) {
                layers.add(new ResolutionRange(Optional.of(archive), from, Long.MAX_VALUE));
            }
        }
        return layers;
    }

    private static long keptFrom(Archive archive, long newest) {
        return archive.points().isEmpty()
                ? Long.MIN_VALUE
                : archive.granularity().start(archive.oldestBucket(newest));
    }

    private static long ceiling(long timestamp, Granularity granularity) {
        long floor = granularity.floor(timestamp);
        return floor == timestamp ? floor : floor + granularity.nanos();
    }

    private ResolutionRange until(long end) {
        return new ResolutionRange(archive, from, end);
    }
}
