package org.fuelstats.contracts;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;

/** Ways to regroup measures: as the query says them, with what they mean. */
final class Groupings {
    private static final long SECOND = 1_000_000_000L;

    private Groupings() {}

    /** Some widths that don't divide each other, and the calendar's periods. */
    static Map<String, LongUnaryOperator> of(long granularity) {
        Map<String, LongUnaryOperator> groupings = new LinkedHashMap<>();
        for (long times : new long[] {2, 7, 100}) {
            long width = granularity * times;
            groupings.put(MetricClient.seconds(width), nanos -> NaiveSeries.floor(nanos, width));
        }
        groupings.put("Y", calendar(day -> day.withDayOfYear(1)));
        groupings.put("H", calendar(day -> LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1)));
        groupings.put("Q", calendar(day -> day.with(IsoFields.DAY_OF_QUARTER, 1)));
        groupings.put("M", calendar(day -> day.withDayOfMonth(1)));
        groupings.put("W", calendar(day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY))));
        return groupings;
    }

    private static LongUnaryOperator calendar(UnaryOperator<LocalDate> first) {
        return nanos -> {
            LocalDate day = LocalDate.ofInstant(Instant.ofEpochSecond(0, nanos), ZoneOffset.UTC);
            return first.apply(day).toEpochDay() * 86_400 * SECOND;
        };
    }
}
