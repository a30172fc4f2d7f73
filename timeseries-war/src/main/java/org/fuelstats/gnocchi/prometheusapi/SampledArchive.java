package org.fuelstats.gnocchi.prometheusapi;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fuelstats.gnocchi.promql.Samples;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.time.Granularity;

/** Which aggregates of a metric count as samples: those of the finest granularity that reaches back far enough. */
record SampledArchive(Granularity granularity, AggregationMethod method) {
    /** The nearest to what was measured comes first. */
    private static final List<String> METHODS =
            List.of("last", "mean", "first", "median", "max", "min", "sum", "count");

    /**
     * The aggregates of a policy.
     *
     * @param reach how far before now samples are needed, in nanoseconds
     */
    static SampledArchive of(ArchivePolicy policy, long reach) {
        Archive longest = policy.archives().get(0);
        for (Archive archive : policy.archives()) {
            longest = reach(archive) > reach(longest) ? archive : longest;
        }
        Archive best = policy.archives().stream()
                .filter(archive -> reach(archive) >= reach)
                .findFirst()
                .orElse(longest);
        return new SampledArchive(best.granularity(), method(policy));
    }

    private static long reach(Archive archive) {
        return archive.lifespan().orElse(Long.MAX_VALUE);
    }

    private static AggregationMethod method(ArchivePolicy policy) {
        return METHODS.stream()
                .flatMap(name -> Stream.of(AggregationMethod.named(name)))
                .flatMap(Optional::stream)
                .filter(policy.methods()::contains)
                .findFirst()
                .orElseGet(() -> policy.methods().iterator().next());
    }

    /** How long a sample counts, in milliseconds: until the next one can be there. */
    long lookback() {
        return Math.max(Samples.LOOKBACK, (granularity.nanos() + 999_999) / 1_000_000);
    }
}
