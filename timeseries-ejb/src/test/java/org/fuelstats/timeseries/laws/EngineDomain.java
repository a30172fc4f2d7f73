package org.fuelstats.timeseries.laws;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.archive.Percentile;
import org.fuelstats.timeseries.archive.PlainStatistic;
import org.fuelstats.timeseries.time.Granularity;

/**
 * Policies and histories for the laws. The times lie around moments where arithmetic goes wrong (1970, ends of years, a leap day)
 * and spread over a few coarse buckets, so that borders, duplicates and late measures are frequent.
 */
final class EngineDomain extends DomainContextBase {
    private static final long SECOND = 1_000_000_000L;

    @Provide
    Arbitrary<ArchivePolicy> policies() {
        Arbitrary<List<Archive>> archives = Combinators.combine(
                        Arbitraries.of(SECOND, 3_600_000_000L, 7 * SECOND, 60 * SECOND, 1_000_000L, 3_600 * SECOND),
                        Arbitraries.longs().between(1, 2_000).injectNull(0.3))
                .as((width, points) -> points == null
                        ? Archive.unlimited(new Granularity(width))
                        : Archive.of(new Granularity(width), points))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .uniqueElements(Archive::granularity);
        return Combinators.combine(archives, Arbitraries.integers().between(0, 3), methods())
                .as(ArchivePolicy::new);
    }

    private static Arbitrary<Set<AggregationMethod>> methods() {
        List<AggregationMethod> some = new ArrayList<>();
        for (PlainStatistic statistic : PlainStatistic.values()) {
            some.add(AggregationMethod.of(statistic));
            some.add(AggregationMethod.rateOf(statistic));
        }
        for (int rank : new int[] {1, 33, 50, 90, 99}) {
            some.add(AggregationMethod.of(new Percentile(rank)));
        }
        return Arbitraries.of(some).set().ofMinSize(1).ofMaxSize(5).map(LinkedHashSet::new);
    }

    @Provide
    Arbitrary<History> histories() {
        Arbitrary<Long> origins = Arbitraries.of(
                0L, // 1970
                1_456_704_000 * SECOND, // 2016-02-29
                1_483_228_800 * SECOND, // 2017-01-01, after a leap second
                -2_208_988_800L * SECOND, // 1900
                1_609_459_200 * SECOND + 1);
        Arbitrary<Long> ticks = Arbitraries.of(1L, 1_000_000L, 400_000_000L, SECOND, 9 * SECOND, 600 * SECOND);
        Arbitrary<List<List<Integer>>> offsets = Arbitraries.integers()
                .between(-60, 60)
                .list()
                .ofMaxSize(25)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
        return Combinators.combine(origins, ticks, offsets, values().list().ofSize(16), Arbitraries.integers())
                .as(History::of);
    }

    private static Arbitrary<Double> values() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(-100_000, 100_000).map(cents -> cents / 100.0),
                Arbitraries.integers().between(-5, 5).map(Integer::doubleValue),
                Arbitraries.doubles().between(-1e15, 1e15),
                Arbitraries.of(0.0, -0.0, Double.MIN_VALUE, 1e-300, 0.1));
    }

    /** Batches in the order of receipt. */
    record History(List<List<Measurement>> batches) {
        static History of(long origin, long tick, List<List<Integer>> offsets, List<Double> values, int salt) {
            List<List<Measurement>> batches = new ArrayList<>();
            int next = salt;
            for (List<Integer> batch : offsets) {
                List<Measurement> measurements = new ArrayList<>();
                for (int offset : batch) {
                    next = next * 31 + 7;
                    measurements.add(
                            new Measurement(origin + offset * tick, values.get(Math.floorMod(next, values.size()))));
                }
                batches.add(measurements);
            }
            return new History(batches);
        }

        List<Measurement> all() {
            return batches.stream().flatMap(List::stream).toList();
        }

        /** The same measures, of those with the same time only the first. */
        List<Measurement> distinct() {
            Set<Long> seen = new HashSet<>();
            return all().stream().filter(each -> seen.add(each.timestamp())).toList();
        }
    }
}
