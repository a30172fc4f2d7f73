package org.fuelstats.gnocchi.measurejson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.fuelstats.timeseries.time.Epoch;

/** What is written is JSON, is short, and is read back as what it was. */
class JsonBufferLaws {
    @Property
    void everyDoubleIsReadBackAsItself(@ForAll long bits) throws IOException {
        double value = Double.longBitsToDouble(bits);
        if (Double.isFinite(value)) {
            assertReadBack(value);
        }
    }

    @Property
    void decimalsAreWrittenAsTheyWere(
            @ForAll @LongRange(min = -99_999_999_999L, max = 99_999_999_999L) long digits,
            @ForAll @IntRange(min = 0, max = 6) int decimals)
            throws IOException {
        BigDecimal decimal = BigDecimal.valueOf(digits, decimals);
        double value = decimal.doubleValue();
        assertReadBack(value);
        assertEquals(0, decimal.compareTo(new BigDecimal(written(value))), written(value));
    }

    @Property
    void meansAndSumsAreReadBackAsThemselves(
            @ForAll @LongRange(min = 1, max = 100_000) long sum, @ForAll @IntRange(min = 1, max = 99) int count)
            throws IOException {
        assertReadBack(sum / 100.0 / count);
        assertReadBack(-(sum / 100.0) * count);
    }

    @Property
    void noLongerThanJavasOwnText(@ForAll double value) throws IOException {
        assertTrue(written(value).length() <= Double.toString(value).length() + 2, written(value));
    }

    @Property
    void timestampsAreReadBackAsThemselves(
            @ForAll @LongRange(min = -8_520_336_000_000_000_000L, max = 8_520_336_000_000_000_000L) long timestamp)
            throws IOException {
        if (timestamp >= Epoch.EARLIEST && timestamp < Epoch.END) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            JsonBuffer json = new JsonBuffer(out);
            json.timestamp(timestamp, 'T').flush();
            Instant read =
                    LocalDateTime.parse(out.toString(StandardCharsets.US_ASCII)).toInstant(ZoneOffset.UTC);
            assertEquals(Epoch.instant(timestamp), read);
        }
    }

    @Example
    void whatJsonHasNoWordForIsNull() throws IOException {
        assertEquals("null", written(Double.POSITIVE_INFINITY));
        assertEquals("null", written(Double.NEGATIVE_INFINITY));
        assertEquals("null", written(Double.NaN));
    }

    @Example
    void usualNumbersLookUsual() throws IOException {
        assertEquals("43.1", written(43.1));
        assertEquals("-0.05", written(-0.05));
        assertEquals("60.0", written(60));
        assertEquals("-0.0", written(-0.0));
        assertEquals("0.1", written(0.1));
        assertEquals("2.0E-323", written(2.0E-323));
        assertEquals("27.55", written((43.1 + 12) / 2));
    }

    @Example
    void longAnswersPassThroughTheBufferWhole() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonBuffer json = new JsonBuffer(out);
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            json.number(i).raw(',');
            expected.append(i).append(".0,");
        }
        json.raw("x".repeat(40_000)).flush();
        assertEquals(expected + "x".repeat(40_000), out.toString(StandardCharsets.US_ASCII));
    }

    private static void assertReadBack(double value) throws IOException {
        assertEquals(
                Double.doubleToRawLongBits(value),
                Double.doubleToRawLongBits(Double.parseDouble(written(value))),
                written(value));
    }

    private static String written(double value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonBuffer json = new JsonBuffer(out);
        json.number(value).flush();
        return out.toString(StandardCharsets.US_ASCII);
    }
}
