package org.fuelstats.analytics.reports.verification;

import static org.fuelstats.analytics.reports.query.Canned.row;
import static org.fuelstats.analytics.reports.query.Canned.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.Measure;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;
import org.fuelstats.analytics.reports.query.TableAnswer;
import org.junit.jupiter.api.Test;

class TableComparisonTest {
    private static final ReportTable TABLE = ReportTable.named("times", "Times")
            .counting(Subject.DEPLOYMENTS)
            .by(Dimension.values("kind", "Kind", "kind"))
            .measured(
                    Measure.count("number", "Number"),
                    Measure.meanSeconds("mean", "Mean", "duration_ms"),
                    Measure.quantileSeconds("median", "Median", "duration_ms", 0.5))
            .sameAs("select");

    @Test
    void theSameRowsInAnotherOrderAndOtherTypesOfNumbersAreAlike() {
        assertEquals(
                List.of(),
                compared(
                        0,
                        rows(index("a", 2L, 1.5, 1.2), index(null, 1L, 3.0, 3.0)),
                        rows(
                                database(null, 1L, new BigDecimal("3"), 3.0, 3.0),
                                database("a", 2L, new BigDecimal("1.50004"), 1.0, 2.0))));
    }

    @Test
    void aNumberThatDiffersIsToldFromBothSides() {
        List<RowDifference> differences =
                compared(0, rows(index("a", 2L, 1.5, 1.2)), rows(database("a", 3L, new BigDecimal("1.5"), 1.0, 2.0)));

        assertEquals(1, differences.size());
        assertEquals(row("kind", "a"), differences.get(0).key());
        assertEquals(2L, differences.get(0).index().get("number"));
        assertEquals(3L, differences.get(0).database().get("number"));
    }

    @Test
    void aQuantileHasToLieBetweenTheDatabasesBorders() {
        assertEquals(
                1,
                compared(0, rows(index("a", 2L, 1.5, 2.2)), rows(database("a", 2L, new BigDecimal("1.5"), 1.0, 2.0)))
                        .size());
    }

    @Test
    void aMeanThatOnlyOneSideKnowsDiffers() {
        assertEquals(
                1,
                compared(0, rows(index("a", 2L, null, 1.5)), rows(database("a", 2L, new BigDecimal("1.5"), 1.0, 2.0)))
                        .size());
    }

    @Test
    void aRowThatOnlyOneSideHasDiffersUnlessItHoldsNothing() {
        Map<String, Object> ours = index("ours", 1L, 1.0, 1.0);
        Map<String, Object> theirs = database("theirs", 1L, BigDecimal.ONE, 1.0, 1.0);

        assertEquals(2, compared(0, rows(ours), rows(theirs)).size());
        assertEquals(List.of(), compared(0, rows(index("a", 0L, null, null)), rows()));
        assertEquals(List.of(), compared(0, rows(), rows(database("a", 0L, null, null, null))));
    }

    @Test
    void rowsThatTheIndexLeftOutAreNoDifference() {
        assertEquals(List.of(), compared(5, rows(), rows(database("rare", 5L, BigDecimal.ONE, 1.0, 1.0))));
    }

    private static List<RowDifference> compared(
            long leftOut, List<Map<String, Object>> index, List<Map<String, Object>> database) {
        return TableComparison.of(TABLE, new TableAnswer("times", 0L, 0L, leftOut, index), database);
    }

    private static Map<String, Object> index(String kind, Long number, Double mean, Double median) {
        return row("kind", kind, "number", number, "mean", mean, "median", median);
    }

    private static Map<String, Object> database(String kind, Long number, BigDecimal mean, Double low, Double high) {
        return row("kind", kind, "number", number, "mean", mean, "median_low", low, "median_high", high);
    }
}
