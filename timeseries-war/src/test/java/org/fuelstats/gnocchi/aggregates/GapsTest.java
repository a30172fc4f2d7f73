package org.fuelstats.gnocchi.aggregates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.fuelstats.gnocchi.parameters.QueryParameter;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.timeseries.time.Granularity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GapsTest {
    private static final double NO = Double.NaN;
    private static final Granularity MINUTE = Granularity.ofSeconds(60);
    private static final List<Column> METRICS =
            List.of(new Column(null, "mean", "one", null, Set.of()), new Column(null, "max", "other", null, Set.of()));

    /** Of two series the first begins later, the second ends earlier and has a hole. */
    private static Grid grid() {
        return new Grid(new long[] {0, 1, 2, 3, 4}, new double[][] {{NO, 1, 2, 3, 4}, {10, 20, NO, 40, NO}});
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-          | 10 21 2 43 4",
                "dropna     | 10 21 2 43 4",
                "null       | 10 21 2 43 4",
                "100        | 110 21 102 43 104",
                "ffill      | 10 21 22 43 44",
                "bfill      | 11 21 42 43 4",
                "full_ffill | 11 21 22 43 44",
                "full_bfill | 11 21 42 43 44"
            })
    void sumsOverFilledGaps(String fill, String sums) {
        assertEquals(sums, sum(gaps(fill, null, true, true).closed(grid(), METRICS)));
    }

    @Test
    void anOverlapCutsWhatIsNotCommonAtOpenEnds() {
        assertEquals("21 2 43", sum(gaps(null, "66", true, true).closed(grid(), METRICS)));
        assertEquals("10 21 2 43", sum(gaps(null, "50", false, true).closed(grid(), METRICS)));
        assertEquals("10 21 2 43 4", sum(gaps(null, "40", false, false).closed(grid(), METRICS)));
    }

    @Test
    void tooLittleOverlapIsRefusedWithTheShare() {
        ApiError refusal =
                assertThrows(ApiError.class, () -> gaps(null, "100", true, true).closed(grid(), METRICS));
        assertEquals(
                "Metrics cannot be aggregated: Less than 100.000000% of datapoints overlap in this timespan (66.67%)",
                refusal.getMessage());
    }

    @Test
    void noOverlapAtAllIsRefusedUnlessNoneIsNeeded() {
        Grid apart = new Grid(new long[] {0, 1}, new double[][] {{1, NO}, {NO, 2}});
        ApiError refusal =
                assertThrows(ApiError.class, () -> gaps(null, "1", true, true).closed(apart, METRICS));
        assertTrue(refusal.getMessage().contains("No overlap"));
        assertEquals("1 2", sum(gaps(null, "0", true, true).closed(apart, METRICS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"some", "", "1,5", "NaN", "Infinity", "1e999", "0x1p3", "1f"})
    void whatFillsNothingIsRefused(String fill) {
        assertThrows(ApiError.class, () -> gaps(fill, null, true, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"101", "-1", "all", "NaN"})
    void anOverlapIsAPercentage(String overlap) {
        assertThrows(ApiError.class, () -> gaps(null, overlap, true, true));
    }

    @Test
    void aRateIsTheDifferenceOfWhatWasAggregated() {
        Table rates = table(new Grid(new long[] {0, 1, 2}, new double[][] {{NO, 10, 20}, {5, 30, 50}}))
                .aggregated(new SeriesMethod(CrossMethod.MEAN, true));
        assertArrayEquals(new long[] {1, 2}, rates.times());
        assertArrayEquals(new double[] {15, 15}, rates.values()[0]);
    }

    @Test
    void timesOfWhichNothingCanBeSaidAreDroppedOrShown() {
        Table means = table(new Grid(new long[] {0, 1}, new double[][] {{NO, 1}, {NO, 3}}))
                .aggregated(new SeriesMethod(CrossMethod.MEAN, false));
        assertEquals(1, TableSeries.of(means, 0, false).size());
        assertEquals(2, TableSeries.of(means, 0, true).size());
    }

    @ParameterizedTest
    @CsvSource({
        "MEAN, 2.5",
        "MEDIAN, 2.5",
        "VAR, 1.25",
        "STD, 1.118033988749895",
        "MIN, 1",
        "MAX, 4",
        "SUM, 10",
        "COUNT, 4"
    })
    void methodsOverOneTime(CrossMethod method, double expected) {
        assertEquals(expected, method.of(new double[] {4, 1, 3, 2, 99}, 4), 1e-12);
    }

    @Test
    void anOddMedianIsTheMiddleValue() {
        assertEquals(3, CrossMethod.MEDIAN.of(new double[] {9, 1, 3}, 3));
    }

    private static Gaps gaps(String fill, String overlap, boolean openStart, boolean openStop) {
        return Gaps.read(fill, new QueryParameter("needed_overlap", overlap), openStart, openStop);
    }

    private static String sum(Grid grid) {
        TableSeries series = TableSeries.of(table(grid).aggregated(new SeriesMethod(CrossMethod.SUM, false)), 0, true);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < series.size(); i++) {
            text.append(i == 0 ? "" : " ").append(Math.round(series.value(i)));
        }
        return text.toString();
    }

    private static Table table(Grid grid) {
        return new Table(MINUTE, grid.times(), grid.rows(), false);
    }
}
