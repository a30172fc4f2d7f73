package org.fuelstats.timeseries.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fuelstats.timeseries.time.Granularity;

/**
 * The retention of a metric's measures: the archives (finest first, one per granularity), how far behind the newest measure a late one may
 * be ({@code backWindow}, in buckets of the coarsest archive), and the aggregation methods.
 */
public record ArchivePolicy(List<Archive> archives, int backWindow, Set<AggregationMethod> methods) {
    /** Each archive multiplies the work of every point. */
    public static final int MOST_ARCHIVES = 16;

    /** Raw points are kept for the whole back window; the limit prevents unlimited retention. */
    public static final int WIDEST_BACK_WINDOW = 100_000;

    /**
     * The back window of every entity, whose creator has no way to ask for one: what came no later than two of the widest intervals
     * was taken in by the Gnocchi of that time too.
     */
    public static final int ENTITY_BACK_WINDOW = 2;

    public ArchivePolicy {
        archives = archives.stream()
                .sorted(Comparator.comparing(Archive::granularity))
                .toList();
        methods = Collections.unmodifiableSet(new LinkedHashSet<>(methods));
        if (archives.isEmpty() || archives.size() > MOST_ARCHIVES) {
            throw new InvalidArchiveException(
                    "A policy has 1 to " + MOST_ARCHIVES + " archives; this one has " + archives.size() + ".");
        }
        for (int i = 1; i < archives.size(); i++) {
            Granularity granularity = archives.get(i).granularity();
            if (granularity.equals(archives.get(i - 1).granularity())) {
                throw new InvalidArchiveException(
                        "More than one archive policy uses granularity `" + granularity.floatSeconds() + "'",
                        "More than one archive of the policy uses granularity " + granularity + ". Keep the longest.");
            }
        }
        if (backWindow < 0 || backWindow > WIDEST_BACK_WINDOW) {
            throw new InvalidArchiveException(
                    "'back_window' must be 0 to " + WIDEST_BACK_WINDOW + ", not " + backWindow + ".");
        }
        if (methods.isEmpty()) {
            throw new InvalidArchiveException("A policy needs at least one aggregation method.");
        }
    }

    /** The policy of an entity with these archives: of those with the same interval the longest is kept. */
    public static ArchivePolicy ofEntity(Collection<Archive> asked, Set<AggregationMethod> methods) {
        TreeMap<Granularity, Archive> longest = new TreeMap<>();
        asked.forEach(archive -> longest.merge(archive.granularity(), archive, ArchivePolicy::longer));
        return new ArchivePolicy(new ArrayList<>(longest.values()), ENTITY_BACK_WINDOW, methods);
    }

    /** The width of the buckets in which the back window is counted. */
    public Granularity coarsest() {
        return archives.get(archives.size() - 1).granularity();
    }

    public Optional<Archive> archive(Granularity granularity) {
        return archives.stream()
                .filter(archive -> archive.granularity().equals(granularity))
                .findFirst();
    }

    /** Whether differences between successive points are needed. */
    public boolean rated() {
        return methods.stream().anyMatch(AggregationMethod::rate);
    }

    private static Archive longer(Archive one, Archive other) {
        return one.points().orElse(Long.MAX_VALUE) >= other.points().orElse(Long.MAX_VALUE) ? one : other;
    }
}
