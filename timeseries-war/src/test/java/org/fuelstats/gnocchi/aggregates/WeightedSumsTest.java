package org.fuelstats.gnocchi.aggregates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fuelstats.timeseries.time.CalendarPeriod;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.Grouping;
import org.fuelstats.timeseries.time.TimeSpan;
import org.junit.jupiter.api.Test;

class WeightedSumsTest {
    private static final Granularity HOUR = Granularity.ofSeconds(3_600);
    private static final Granularity MINUTE = Granularity.ofSeconds(60);

    private final WeightedSums sums = new WeightedSums();

    @Test
    void aValueCountsByTheShareOfItsBucket() {
        sums.add(results(true, hours(HOUR, 100)), minutes(0, 30));
        sums.add(results(true, hours(HOUR, 100, 100)), minutes(45, 120));
        assertSeries(HOUR, new double[] {75, 100});
    }

    @Test
    void withoutEndsItCountsWhole() {
        sums.add(results(true, hours(HOUR, 5)), TimeSpan.ALWAYS);
        assertSeries(HOUR, new double[] {5});
    }

    @Test
    void sharesAreThoseOfEachGranularity() {
        sums.add(results(true, hours(HOUR, 60), hours(MINUTE, 60)), minutes(0, 30));
        assertArrayEquals(new double[] {30}, sums.tables().get(0).values()[0]);
        assertArrayEquals(new double[] {60}, sums.tables().get(1).values()[0]);
    }

    @Test
    void periodsOfTheCalendarCountWhole() {
        sums.add(results(true, hours(CalendarPeriod.MONTH, 7)), minutes(0, 30));
        assertSeries(CalendarPeriod.MONTH, new double[] {7});
    }

    @Test
    void gapsAreLeftOutUnlessTheyAreShown() {
        sums.add(results(false, hours(HOUR, Double.NaN)), TimeSpan.ALWAYS);
        assertTrue(sums.isEmpty());
        sums.add(results(true, hours(HOUR, Double.NaN)), TimeSpan.ALWAYS);
        assertSeries(HOUR, new double[] {Double.NaN});
    }

    private void assertSeries(Grouping grouping, double[] values) {
        assertEquals(1, sums.tables().size());
        assertEquals(grouping, sums.tables().get(0).grouping());
        assertArrayEquals(values, sums.tables().get(0).values()[0]);
    }

    private static Results results(boolean gaps, Table... tables) {
        return new Results(List.of(tables), List.of(), gaps);
    }

    private static Table hours(Grouping grouping, double... values) {
        long[] times = new long[values.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = TimeUnit.HOURS.toNanos(i);
        }
        return new Table(grouping, times, new double[][] {values}, true);
    }

    private static TimeSpan minutes(long from, long to) {
        return new TimeSpan(TimeUnit.MINUTES.toNanos(from), TimeUnit.MINUTES.toNanos(to));
    }
}
