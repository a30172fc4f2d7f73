package org.fuelstats.gnocchi.influxdb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.fuelstats.gnocchi.measurejson.TimesAt;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.gnocchi.typedwrites.WrittenResource;
import org.fuelstats.timeseries.points.Points;
import org.junit.jupiter.api.Test;

class WrittenLinesTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void metricsAreNamedByMeasurementFieldAndOtherTags() {
        Map<String, WrittenResource> read = read(
                "# a comment\n\ndisk,path=/var,host=a,fs=ext4 used=1,free=2 1000000000\r\ndisk,host=b used=3\n",
                Precision.NS);
        assertEquals(Set.of("a", "b"), read.keySet());
        Points used = read.get("a").metric("disk.used@fs=ext4,path=_var").toPoints();
        assertEquals(1, used.size());
        assertEquals(1_000_000_000L, used.timestamp(0));
        assertEquals(1, read.get("a").metric("disk.free@fs=ext4,path=_var").size());
        assertEquals(
                NOW.getEpochSecond() * 1_000_000_000L,
                read.get("b").metric("disk.used").toPoints().timestamp(0));
    }

    @Test
    void timestampsHaveTheUnitThatIsAskedFor() {
        assertEquals(
                5_000_000_000L,
                read("m,host=a v=1 5", Precision.of("s"))
                        .get("a")
                        .metric("m.v")
                        .toPoints()
                        .timestamp(0));
    }

    @Test
    void theFirstLineThatCantBeReadIsNamed() {
        assertRefused("Unable to parse line 2", "m,host=a v=1\nhello what's up?\n");
        assertRefused("Unable to parse line 1", "m,host=a v=1 9000000000000000000");
        assertRefused("Unable to parse line 1", "m,host=a v=1 -5");
        assertRefused("Unable to find key `host' in tags", "m,node=a v=1");
        ApiError refusal = assertThrows(
                ApiError.class,
                () -> WrittenLines.read(new byte[] {(byte) 0xFF}, 1, "host", Precision.NS, TimesAt.now(NOW)));
        assertEquals("Unable to parse line 1", refusal.reason());
    }

    @Test
    void aBodyMayBeEmpty() {
        assertTrue(read("", Precision.NS).isEmpty());
        assertTrue(read("\n\n", Precision.NS).isEmpty());
    }

    private static void assertRefused(String reason, String body) {
        assertEquals(
                reason,
                assertThrows(ApiError.class, () -> read(body, Precision.NS)).reason());
    }

    private static Map<String, WrittenResource> read(String body, Precision precision) {
        byte[] bytes = body.getBytes(UTF_8);
        return WrittenLines.read(bytes, bytes.length, "host", precision, TimesAt.now(NOW));
    }
}
