package org.fuelstats.timeseries.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fuelstats.timeseries.archive.Percentile;
import org.fuelstats.timeseries.archive.PlainStatistic;
import org.fuelstats.timeseries.archive.Statistic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueStatisticsTest {
    @ParameterizedTest
    @CsvSource({
        // As numpy.percentile answers.
        "10, 1.3",
        "25, 1.75",
        "50, 2.5",
        "75, 3.25",
        "90, 3.7",
        "99, 3.97",
        "1, 1.03",
    })
    void percentilesAreThoseOfNumpy(int rank, double expected) {
        assertEquals(expected, summary(4, 1, 3, 2).get(new Percentile(rank)), 1e-15);
    }

    @Test
    void aPercentileThatFallsOnAValueIsThatValue() {
        assertEquals(0.1, summary(0.3, 0.1, 0.2, 0.1, 0.1).get(new Percentile(50)));
        assertEquals(0.7, summary(0.7).get(new Percentile(99)));
    }

    @Test
    void plainStatistics() {
        ValueStatistics summary = summary(4, 1, 3, 2);
        assertEquals(2.5, summary.get(PlainStatistic.MEAN));
        assertEquals(10, summary.get(PlainStatistic.SUM));
        assertEquals(1, summary.get(PlainStatistic.MIN));
        assertEquals(4, summary.get(PlainStatistic.MAX));
        assertEquals(4, summary.get(PlainStatistic.FIRST));
        assertEquals(2, summary.get(PlainStatistic.LAST));
        assertEquals(4, summary.get(PlainStatistic.COUNT));
        assertEquals(2.5, summary.get(PlainStatistic.MEDIAN));
        assertEquals(3, summary(9, 1, 3).get(PlainStatistic.MEDIAN));
        assertEquals(1.2909944487358056, summary.get(PlainStatistic.STD), 1e-15);
    }

    @Test
    void theDeviationOfLargeNumbersCloseTogetherKeepsItsDigits() {
        double large = 1e9;
        assertEquals(0.1, summary(large, large + 0.1, large + 0.2).get(PlainStatistic.STD), 1e-6);
    }

    @Test
    void aSingleValueHasNoDeviationAndNoValueHasNothing() {
        assertTrue(Double.isNaN(summary(7).get(PlainStatistic.STD)));
        for (Statistic statistic : PlainStatistic.values()) {
            assertTrue(Double.isNaN(summary().get(statistic)));
        }
    }

    @Test
    void aSummaryIsUsedAgainWithoutTraceOfItsPast() {
        ValueStatistics summary = summary(9, 8, 7, 6, 5);
        assertEquals(7, summary.get(PlainStatistic.MEDIAN));
        summary.room(2)[0] = 1;
        summary.room(2)[1] = 2;
        summary.summarise(2);
        assertEquals(1.5, summary.get(PlainStatistic.MEDIAN));
        assertEquals(1, summary.get(PlainStatistic.MIN));
    }

    private static ValueStatistics summary(double... values) {
        ValueStatistics summary = new ValueStatistics();
        System.arraycopy(values, 0, summary.room(values.length), 0, values.length);
        summary.summarise(values.length);
        return summary;
    }
}
