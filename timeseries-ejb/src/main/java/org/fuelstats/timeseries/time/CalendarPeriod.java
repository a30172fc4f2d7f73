package org.fuelstats.timeseries.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;

/** The calendar periods by which measures can be resampled, each with Gnocchi's letter. Weeks begin on Sunday, as there. */
public enum CalendarPeriod implements Grouping {
    YEAR("Y"),
    HALF("H"),
    QUARTER("Q"),
    MONTH("M"),
    WEEK("W");

    private final String letter;

    CalendarPeriod(String letter) {
        this.letter = letter;
    }

    public static Optional<CalendarPeriod> ofLetter(String letter) {
        return Arrays.stream(values())
                .filter(period -> period.letter.equals(letter))
                .findFirst();
    }

    public String letter() {
        return letter;
    }

    @Override
    public long floor(long timestamp) {
        LocalDate day = Epoch.instant(timestamp).atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate first =
                switch (this) {
                    case YEAR -> day.withDayOfYear(1);
                    case HALF -> firstOfMonths(day, 6);
                    case QUARTER -> firstOfMonths(day, 3);
                    case MONTH -> day.withDayOfMonth(1);
                    case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
                };
        return Epoch.nanos(first.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static LocalDate firstOfMonths(LocalDate day, int months) {
        int month = day.getMonthValue() - 1;
        return LocalDate.of(day.getYear(), month - month % months + 1, 1);
    }
}
