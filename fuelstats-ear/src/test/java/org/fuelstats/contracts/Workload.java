package org.fuelstats.contracts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Measures with something difficult about them, and the archives they are sent to.
 *
 * @param granularities nanoseconds, ascending
 * @param points of each granularity's archive
 * @param batches one request each
 */
record Workload(String about, List<Long> granularities, long points, int backWindow, List<List<Measure>> batches) {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /** A point of time with its value. */
    record Measure(long nanos, double value) {}

    long coarsest() {
        return granularities.get(granularities.size() - 1);
    }

    @Override
    public String toString() {
        return about;
    }

    static Stream<Workload> all() {
        return Stream.of(
                new Workload(
                        "a day in order, a request each hour",
                        List.of(MINUTE, HOUR),
                        2_000,
                        0,
                        cut(walk("2015-03-06T00:00:07Z", 23 * SECOND, 3_700, 1), 157)),
                new Workload(
                        "a day in disorder, in few requests",
                        List.of(5 * MINUTE, HOUR, DAY),
                        2_000,
                        0,
                        cut(shuffled(walk("2015-03-06T00:00:00Z", 97 * SECOND, 880, 2), 3), 200)),
                new Workload(
                        "requests that come late, within the window and before it",
                        List.of(MINUTE, 10 * MINUTE),
                        10_000,
                        2,
                        late(cut(walk("2015-03-06T12:00:00Z", 20 * SECOND, 900, 4), 30))),
                new Workload(
                        "values that are sent again and again",
                        List.of(MINUTE, HOUR),
                        100,
                        1,
                        repeated(walk("2015-03-06T12:00:00Z", 13 * SECOND, 300, 5))),
                new Workload(
                        "archives finer than a second",
                        List.of(SECOND / 10, SECOND / 4, SECOND),
                        50,
                        30,
                        cut(shuffled(walk("2015-03-06T12:00:00.000000001Z", 37_000_003, 600, 6), 7), 100)),
                new Workload(
                        "an interval that isn't a whole number of seconds",
                        List.of(3_600_000_000L, 7 * SECOND, 100 * SECOND),
                        500,
                        0,
                        cut(walk("2013-01-01T12:12:23Z", 990_000_000, 700, 8), 64)),
                new Workload(
                        "over a leap day",
                        List.of(HOUR, DAY),
                        200,
                        0,
                        cut(walk("2024-02-26T22:00:00Z", 17 * MINUTE, 600, 9), 50)),
                new Workload(
                        "over the end of a year that is no leap year, and of its quarters",
                        List.of(HOUR, DAY),
                        3_000,
                        100,
                        cut(shuffled(walk("2022-11-28T01:00:00Z", 107 * MINUTE, 900, 10), 11), 300)),
                new Workload(
                        "years of days",
                        List.of(DAY),
                        2_000,
                        0,
                        cut(walk("1999-12-25T12:00:00Z", 25 * HOUR, 1_500, 12), 500)),
                new Workload(
                        "more than the archives hold",
                        List.of(MINUTE, HOUR),
                        7,
                        0,
                        cut(walk("2015-03-06T00:00:00Z", 31 * SECOND, 2_000, 13), 90)),
                new Workload(
                        "a single measure",
                        List.of(MINUTE, HOUR),
                        7,
                        0,
                        cut(walk("2016-02-29T23:59:59.999999999Z", 1, 1, 14), 1)));
    }

    private static List<Measure> walk(String start, long step, int count, long seed) {
        Random random = new Random(seed);
        Instant first = Instant.parse(start);
        long nanos = first.getEpochSecond() * SECOND + first.getNano();
        double value = 0;
        List<Measure> measures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            value += random.nextGaussian() * 10;
            // some with two decimals as people measure, some with all the digits a double has
            measures.add(new Measure(nanos + i * step, i % 3 == 0 ? value : Math.rint(value * 100) / 100));
        }
        return measures;
    }

    private static List<Measure> shuffled(List<Measure> measures, long seed) {
        List<Measure> shuffled = new ArrayList<>(measures);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static List<List<Measure>> cut(List<Measure> measures, int size) {
        List<List<Measure>> batches = new ArrayList<>();
        for (int from = 0; from < measures.size(); from += size) {
            batches.add(measures.subList(from, Math.min(from + size, measures.size())));
        }
        return batches;
    }

    /** Every third request comes three requests late, every seventh nine requests late. */
    private static List<List<Measure>> late(List<List<Measure>> batches) {
        List<List<Measure>> late = new ArrayList<>(batches);
        for (int i = 0; i + 9 < late.size(); i++) {
            if (i % 3 == 0) Collections.rotate(late.subList(i, i + 4), -1);
            if (i % 7 == 0) Collections.rotate(late.subList(i, i + 10), -1);
        }
        return late;
    }

    /** Each measure thrice: twice in its request, and again in the next with another value. */
    private static List<List<Measure>> repeated(List<Measure> measures) {
        List<List<Measure>> batches = new ArrayList<>();
        for (List<Measure> batch : cut(measures, 40)) {
            List<Measure> twice = new ArrayList<>();
            for (Measure measure : batch) {
                twice.add(new Measure(measure.nanos(), -measure.value()));
                twice.add(measure);
            }
            batches.add(twice);
            batches.add(batch.stream()
                    .map(measure -> new Measure(measure.nanos(), measure.value() + 1))
                    .toList());
        }
        return batches;
    }
}
