package org.fuelstats.analytics.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which days a request means. */
class ExportDaysTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-31T23:59:59Z"), ZoneOffset.UTC);

    @Test
    void withoutDatesTheLast90DaysAreMeant() {
        assertEquals(
                new ExportDays(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 3, 31)),
                ExportDays.of(null, null, CLOCK));
    }

    @Test
    void datesAreTakenAsTheyAreWithOrWithoutLeadingZeros() {
        assertEquals(
                new ExportDays(LocalDate.of(2015, 6, 2), LocalDate.of(2015, 12, 1)),
                ExportDays.of("2015-6-2", "2015-12-01", CLOCK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2015",
                "2015-13-01",
                "2015-02-30",
                "2015-01-01T00:00:00",
                "0000-01-01",
                "' or 1=1",
                "２０１５-01-01"
            })
    void anythingElseIsRefusedInTheOriginalsWords(String text) {
        ExportDays.InvalidDate refusal =
                assertThrows(ExportDays.InvalidDate.class, () -> ExportDays.of(text, null, CLOCK));

        assertEquals("Date 'from_date' value in wrong format. Use format: %Y-%m-%d", refusal.getMessage());
        assertEquals(
                "Date 'to_date' value in wrong format. Use format: %Y-%m-%d",
                assertThrows(ExportDays.InvalidDate.class, () -> ExportDays.of(null, text, CLOCK))
                        .getMessage());
    }
}
