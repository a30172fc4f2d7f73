package org.fuelstats.timeseries.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.archive.PlainStatistic;
import org.fuelstats.timeseries.points.Points;
import org.fuelstats.timeseries.rollup.RawWindow;
import org.fuelstats.timeseries.series.Series;
import org.fuelstats.timeseries.time.CalendarPeriod;
import org.fuelstats.timeseries.time.Epoch;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.TimeSpan;

/** The instants at which one bucket, window, retention, day or year ends and the next begins. */
class BorderLaws {
    private static final long SECOND = 1_000_000_000L;
    private static final long YEAR_1800 = -5_364_662_400L;
    private static final long YEAR_2200 = 7_258_118_400L;
    private static final AggregationMethod COUNT = AggregationMethod.of(PlainStatistic.COUNT);
    private static final AggregationMethod SUM = AggregationMethod.of(PlainStatistic.SUM);
    private static final Granularity DAY = Granularity.ofSeconds(86_400);

    @Property
    void aBucketHoldsItsStartAndNotItsEnd(
            @ForAll @LongRange(min = 1, max = 1L << 55) long width,
            @ForAll @LongRange(min = YEAR_1800, max = YEAR_2200) long second) {
        Granularity granularity = new Granularity(width);
        long timestamp = second * SECOND;
        long start = granularity.floor(timestamp);
        assertTrue(start <= timestamp && timestamp - start < width);
        assertEquals(start, granularity.start(granularity.bucket(timestamp)));
        assertEquals(granularity.bucket(start), granularity.bucket(start + width - 1));
        assertEquals(granularity.bucket(start) + 1, granularity.bucket(start + width));
        assertEquals(granularity.bucket(start) - 1, granularity.bucket(start - 1));
    }

    @Property
    void theBackWindowBeginsExactlyAtABucketOfTheCoarsestArchive(
            @ForAll @LongRange(min = 1, max = 100_000) long millis,
            @ForAll @IntRange(max = 50) int backWindow,
            @ForAll @LongRange(min = YEAR_1800, max = YEAR_2200) long second) {
        Granularity granularity = new Granularity(millis * 1_000_000);
        ArchivePolicy policy = policy(Archive.unlimited(granularity), backWindow, COUNT);
        long newest = second * SECOND;
        long border = (Math.floorDiv(newest, granularity.nanos()) - backWindow) * granularity.nanos();
        MemoryStore store =
                MemoryStore.after(policy, List.of(List.of(at(newest)), List.of(at(border - 1)), List.of(at(border))));
        assertEquals(1, store.refused());
        assertTrue(store.rawWindow().containsKey(border));
    }

    @Property
    void anArchiveShowsExactlyItsNumberOfBucketsBackFromTheNewest(
            @ForAll @IntRange(min = 1, max = 1_200) int points,
            @ForAll @IntRange(min = 1, max = 1_500) int stored,
            @ForAll @LongRange(min = YEAR_1800, max = YEAR_2200) long second) {
        Granularity granularity = new Granularity(3_600_000_000L);
        MemoryStore store = new MemoryStore(policy(Archive.of(granularity, points), 0, COUNT));
        List<Measurement> measurements = new ArrayList<>();
        long first = granularity.floor(second * SECOND);
        for (int i = 0; i < stored; i++) {
            measurements.add(at(first + i * granularity.nanos()));
        }
        store.roll(List.of(measurements.subList(0, stored / 2)));
        store.roll(List.of(measurements.subList(stored / 2, stored)));
        TreeMap<Long, Double> shown = store.aggregated(Archive.of(granularity, points), COUNT);
        assertEquals(Math.min(points, stored), shown.size());
        assertEquals(first + (stored - shown.size()) * granularity.nanos(), shown.firstKey());
    }

    @Property
    void blocksOlderThanTheArchiveAreGivenUp(@ForAll @IntRange(min = 1, max = 5_000) int points) {
        Granularity granularity = Granularity.ofSeconds(1);
        MemoryStore store = new MemoryStore(policy(Archive.of(granularity, points), 0, COUNT));
        for (long start = 0; start < 8_000; start += 500) {
            List<Measurement> measurements = new ArrayList<>();
            for (long i = start; i < start + 500; i += 10) {
                measurements.add(at(i * SECOND));
            }
            store.roll(List.of(measurements));
        }
        assertTrue(store.storedBlocks() <= points / 512 + 2, () -> store.storedBlocks() + " blocks for " + points);
    }

    @Property
    void daysAreTheDaysOfTheCalendarInLeapYearsAndBefore1970(
            @ForAll @LongRange(min = YEAR_1800, max = YEAR_2200) long second,
            @ForAll @LongRange(max = 999_999_999) long nano) {
        long timestamp = second * SECOND + nano;
        LocalDate day = Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC).toLocalDate();
        assertEquals(Epoch.nanos(day.atStartOfDay(ZoneOffset.UTC).toInstant()), DAY.floor(timestamp));
    }

    @Property
    void everyMonthHasAsManyDaysAsTheCalendarSays(@ForAll @IntRange(min = 1800, max = 2199) int year) {
        TreeMap<Long, Double> months = resampledDays(year, CalendarPeriod.MONTH);
        assertEquals(12, months.size());
        for (int month = 1; month <= 12; month++) {
            long start = startOf(LocalDate.of(year, month, 1));
            assertEquals(YearMonth.of(year, month).lengthOfMonth(), months.get(start), "month " + month);
        }
    }

    @Property
    void aYearEndsBetweenItsLastNanosecondAndTheNext(@ForAll @IntRange(min = 1800, max = 2199) int year) {
        long next = startOf(LocalDate.of(year + 1, 1, 1));
        for (CalendarPeriod period : List.of(CalendarPeriod.YEAR, CalendarPeriod.HALF, CalendarPeriod.QUARTER)) {
            assertTrue(period.floor(next - 1) < next);
            assertEquals(next, period.floor(next));
        }
        assertEquals(startOf(LocalDate.of(year, 1, 1)), CalendarPeriod.YEAR.floor(next - 1));
        MemoryStore store = new MemoryStore(policy(Archive.unlimited(DAY), 0, COUNT));
        store.roll(List.of(List.of(at(next - 1), at(next))));
        Map<Long, Double> days = store.aggregated(Archive.unlimited(DAY), COUNT);
        assertEquals(Map.of(next - DAY.nanos(), 1.0, next, 1.0), days);
    }

    @Property
    void weeksBeginOnSunday(@ForAll @LongRange(min = YEAR_1800, max = YEAR_2200) long second) {
        long start = CalendarPeriod.WEEK.floor(second * SECOND);
        assertEquals(
                "SUNDAY",
                Epoch.instant(start).atOffset(ZoneOffset.UTC).getDayOfWeek().name());
        assertTrue(second * SECOND - start < 7 * DAY.nanos());
    }

    @Property
    void movingAllTimesByWholeBucketsMovesTheAnswerAndNothingElse(
            @ForAll @Size(min = 1, max = 60) List<@LongRange(min = -5_000, max = 5_000) Long> offsets,
            @ForAll @IntRange(min = -3_000, max = 3_000) int periods) {
        Archive fine = Archive.of(new Granularity(3_600_000_000L), 700);
        Archive coarse = Archive.unlimited(Granularity.ofSeconds(18));
        ArchivePolicy policy = new ArchivePolicy(List.of(fine, coarse), 2, Set.of(SUM, COUNT));
        long shift = periods * Granularity.ofSeconds(18 * 512).nanos();
        MemoryStore here = new MemoryStore(policy);
        MemoryStore there = new MemoryStore(policy);
        for (long offset : offsets) {
            here.roll(List.of(List.of(new Measurement(offset * 7_000_000, offset))));
            there.roll(List.of(List.of(new Measurement(offset * 7_000_000 + shift, offset))));
        }
        for (Archive archive : policy.archives()) {
            TreeMap<Long, Double> moved = new TreeMap<>();
            here.aggregated(archive, SUM).forEach((start, value) -> moved.put(start + shift, value));
            assertEquals(moved, there.aggregated(archive, SUM));
        }
        assertEquals(here.refused(), there.refused());
    }

    @Property
    void aSpanShowsTheBucketOfItsStartAndNoneFromItsEndOn(
            @ForAll @LongRange(min = -2_000, max = 2_000) long from,
            @ForAll @LongRange(min = 1, max = 2_000) long length) {
        Archive archive = Archive.unlimited(new Granularity(3_600_000_000L));
        MemoryStore store = new MemoryStore(policy(archive, 0, COUNT));
        List<Measurement> measurements = new ArrayList<>();
        for (long second = -1_000; second < 3_000; second += 3) {
            measurements.add(at(second * SECOND));
        }
        store.roll(List.of(measurements));
        TimeSpan span = new TimeSpan(from * SECOND, (from + length) * SECOND);
        TreeMap<Long, Double> expected = store.aggregated(archive, COUNT);
        expected.keySet().removeIf(start -> start < archive.granularity().floor(span.from()) || start >= span.to());
        assertEquals(expected, store.aggregated(archive, COUNT, span));
    }

    @Property
    void aSpanOfRawPointsHoldsItsStartAndNotItsEnd(
            @ForAll @LongRange(min = -20, max = 20) long from, @ForAll @LongRange(min = 1, max = 20) long length) {
        ArchivePolicy policy = policy(Archive.unlimited(Granularity.ofSeconds(10)), 1, COUNT);
        MemoryStore store = new MemoryStore(policy);
        List<Measurement> measurements = new ArrayList<>();
        for (long second = -25; second < 5; second++) {
            measurements.add(at(second * SECOND));
        }
        store.roll(List.of(measurements));
        Points read =
                new RawWindow(policy).read(store.rawBlocks(), new TimeSpan(from * SECOND, (from + length) * SECOND));
        // The newest measure, of second 4, leaves the seconds from -10 on open.
        long expected = Math.max(0, Math.min(from + length, 5) - Math.max(from, -10));
        assertEquals(expected, read.size());
        assertTrue(read.isEmpty() || read.first() == Math.max(from, -10) * SECOND);
    }

    private static TreeMap<Long, Double> resampledDays(int year, CalendarPeriod period) {
        Archive archive = Archive.unlimited(DAY);
        MemoryStore store = new MemoryStore(policy(archive, 0, COUNT));
        List<Measurement> noons = new ArrayList<>();
        long end = startOf(LocalDate.of(year + 1, 1, 1));
        for (long start = startOf(LocalDate.of(year, 1, 1)); start < end; start += DAY.nanos()) {
            noons.add(at(start + DAY.nanos() / 2));
        }
        store.roll(List.of(noons));
        Series months =
                store.series(archive, COUNT, TimeSpan.ALWAYS).orElseThrow().resample(period, PlainStatistic.SUM);
        TreeMap<Long, Double> result = new TreeMap<>();
        for (int i = 0; i < months.size(); i++) {
            result.put(months.timestamp(i), months.value(i));
        }
        return result;
    }

    private static long startOf(LocalDate day) {
        return Epoch.nanos(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static Measurement at(long timestamp) {
        return new Measurement(timestamp, 1);
    }

    private static ArchivePolicy policy(Archive archive, int backWindow, AggregationMethod method) {
        return new ArchivePolicy(List.of(archive), backWindow, Set.of(method));
    }
}
