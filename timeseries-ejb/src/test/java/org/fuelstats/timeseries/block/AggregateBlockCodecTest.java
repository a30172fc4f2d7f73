package org.fuelstats.timeseries.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.PlainStatistic;
import org.fuelstats.timeseries.codec.CorruptBytesException;
import org.fuelstats.timeseries.time.Granularity;
import org.junit.jupiter.api.Test;

/** Blocks as they stand in databases, of the first version and of this one. */
class AggregateBlockCodecTest {
    private static final BlockKey KEY = new BlockKey(Granularity.ofSeconds(6), 0);

    private static final String FIRST_VERSION = "0103000002000402080102cc080c02880c0105010006010203080102fa010a26ba0b"
            + "071802aab1961f66b7e93f0134e1626c046a454bf58bbaa0ab9b";

    private static final String DEVIATIONS =
            "0203000002000402080102cc080c02880c0105010006010203080102fa010a26ba0b" + "070c0402125e9738f69dd0030102";

    private static final String COPIES =
            "02080000020004020e0102fa010a32e8a38f0c8acaa00f010900000000000000f03f" + "03020502070183";

    @Test
    void blocksOfTheFirstVersionAreRead() {
        assertSixSeconds(decoded(FIRST_VERSION));
    }

    @Test
    void deviationsAreWrittenWithTheirCounts() {
        AggregateBlock block = decoded(DEVIATIONS);
        assertSixSeconds(block);
        assertEquals(DEVIATIONS, encoded(block));
        assertEquals(DEVIATIONS, encoded(decoded(FIRST_VERSION)));
    }

    @Test
    void deviationsAreReadWithoutAskingForTheCounts() {
        List<AggregateColumn> wanted = AggregateColumn.of(AggregationMethod.of(PlainStatistic.STD));
        AggregateBlock block = new AggregateBlockCodec().decode(KEY, bytes(DEVIATIONS), wanted);
        assertEquals(wanted, block.columns());
        assertValues(block, PlainStatistic.STD, 0.8036375634160795, 1.9525624189766635, 0.8838834764831844);
    }

    @Test
    void columnsThatEqualAnotherAreWrittenOnce() {
        AggregateBlock block = decoded(COPIES);
        double[] values = {1.25, 1.5, 2.75, 4.0, 4.25, 7.5, 7.75, 9.0};
        assertValues(block, PlainStatistic.SUM, values);
        assertValues(block, PlainStatistic.MIN, values);
        assertEquals(COPIES, encoded(block));
        List<AggregateColumn> wanted = AggregateColumn.of(AggregationMethod.of(PlainStatistic.MIN));
        assertValues(new AggregateBlockCodec().decode(KEY, bytes(COPIES), wanted), PlainStatistic.MIN, values);
    }

    @Test
    void otherVersionsAreRefused() {
        assertRefused("03" + DEVIATIONS.substring(2), "versions 1 to 2, not 3");
    }

    @Test
    void copiesOfWhatDoesNotStandBeforeThemAreRefused() {
        // The least of one bucket as a copy of the sum, which comes after it, or not at all.
        assertRefused("0201000001" + "0302" + "0502", "which doesn't stand before it");
        assertRefused("0201000002" + "0302" + "0502" + "0202" + "0503", "which doesn't stand before it");
    }

    @Test
    void deviationsWithoutCountsAreRefused() {
        assertRefused("0201000001" + "0706" + "040209010000", "without the counts");
        // Counts that copy the deviation, for which they are needed.
        assertRefused("0201000002" + "0706" + "040209010000" + "0102" + "0507", "of counts is a copy");
    }

    private static void assertSixSeconds(AggregateBlock block) {
        assertValues(block, PlainStatistic.MEAN, 1.8333333333333333, 5.25, 8.375);
        assertValues(block, PlainStatistic.MIN, 1.25, 4.0, 7.75);
        assertValues(block, PlainStatistic.STD, 0.8036375634160795, 1.9525624189766635, 0.8838834764831844);
    }

    private static void assertValues(AggregateBlock block, PlainStatistic statistic, double... values) {
        assertArrayEquals(values, block.values(AggregationMethod.of(statistic)));
    }

    private static void assertRefused(String hex, String reason) {
        String message =
                assertThrows(CorruptBytesException.class, () -> decoded(hex)).getMessage();
        assertTrue(message.contains(reason), message);
    }

    private static AggregateBlock decoded(String hex) {
        return new AggregateBlockCodec().decode(KEY, bytes(hex));
    }

    private static String encoded(AggregateBlock block) {
        return HexFormat.of().formatHex(new AggregateBlockCodec().encode(block));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
