package org.fuelstats.analytics.reports.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is refused, and in which words, is for the running system to tell. */
class FiltersReaderTest {
    @Test
    void withoutParametersNothingButTheFilteringRulesLimits() {
        assertEquals(ReportFilters.USUAL, FiltersReader.of(Map.of()));
    }

    @Test
    void emptyParametersDoNotLimit() {
        assertEquals(
                ReportFilters.USUAL,
                FiltersReader.of(Map.of(
                        "release", List.of("", ""),
                        "from", List.of(""),
                        "to", List.of(""),
                        "filtered", List.of(""),
                        "edition", List.of(""))));
    }

    @Test
    void everyFilterIsRead() {
        assertEquals(
                new ReportFilters(
                        List.of("8.0", "9.0"),
                        LocalDate.of(2026, 1, 31),
                        LocalDate.of(2026, 2, 1),
                        ReportFilters.Filtered.ONLY,
                        ReportFilters.Edition.COMMERCIAL),
                FiltersReader.of(Map.of(
                        "release", List.of("9.0", "8.0", "9.0"),
                        "from", List.of("2026-01-31"),
                        "to", List.of("2026-02-01"),
                        "filtered", List.of("only"),
                        "edition", List.of("commercial"))));
    }

    @Test
    void daysInTheWrongOrderAreNoFilters() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> new ReportFilters(
                        List.of(),
                        LocalDate.of(2026, 2, 1),
                        LocalDate.of(2026, 1, 31),
                        ReportFilters.Filtered.EXCLUDE,
                        null));
        assertEquals("'to' (2026-01-31) lies before 'from' (2026-02-01).", refused.getMessage());
    }
}
