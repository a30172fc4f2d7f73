package org.fuelstats.gnocchi.prometheus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.fuelstats.gnocchi.measurejson.AcceptedTimes;
import org.fuelstats.gnocchi.measurejson.TimesAt;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.gnocchi.typedwrites.WrittenResource;
import org.fuelstats.timeseries.points.Points;
import org.junit.jupiter.api.Test;

class RemoteWriteTest {
    private static final AcceptedTimes TIMES = TimesAt.now(Instant.parse("2026-01-02T03:04:05Z"));

    @Test
    void aSeriesIsAMetricOfItsJobsInstance() throws IOException {
        byte[] request = request(
                series(
                        Map.of("__name__", "up", "job", "node", "instance", "a:9100", "zone", "x"),
                        1.0,
                        1_000,
                        0.0,
                        2_500),
                series(Map.of("__name__", "down")));
        Map<String, WrittenResource> read = read(request);
        assertEquals(Set.of("node@a:9100"), read.keySet());
        Points points = read.get("node@a:9100").metric("up").toPoints();
        assertEquals(2, points.size());
        assertEquals(1_000_000_000L, points.timestamp(0));
        assertEquals(1.0, points.value(0));
        assertEquals(2_500_000_000L, points.timestamp(1));
    }

    @Test
    void whatASeriesDoesNotSayIsNone() throws IOException {
        assertEquals(
                Set.of("none@none"),
                read(request(series(Map.of("__name__", "up"), 1.0, 1_000))).keySet());
    }

    @Test
    void valuesThatAreNotFiniteGiveAMetricWithoutMeasures() throws IOException {
        Map<String, WrittenResource> read = read(request(
                series(Map.of("__name__", "up"), Double.longBitsToDouble(0x7ff0000000000002L), 1_000),
                series(Map.of("__name__", "max"), Double.POSITIVE_INFINITY, 1_000)));
        WrittenResource resource = read.get("none@none");
        assertTrue(resource.metric("up").toPoints().isEmpty());
        assertTrue(resource.metric("max").toPoints().isEmpty());
    }

    @Test
    void aMarkDoesNotHideTheValuesOfAnotherSeriesOfTheName() throws IOException {
        Map<String, WrittenResource> read = read(request(
                series(Map.of("__name__", "up", "cpu", "0"), 1.0, 1_000),
                series(Map.of("__name__", "up", "cpu", "1"), Double.NaN, 1_000)));
        assertEquals(1, read.get("none@none").metric("up").toPoints().size());
    }

    @Test
    void ofSeriesThatDifferInOtherLabelsTheLastCounts() throws IOException {
        Map<String, WrittenResource> read = read(request(
                series(Map.of("__name__", "size", "disk", "a"), 1.0, 1_000),
                series(Map.of("__name__", "size", "disk", "b"), 2.0, 1_000)));
        Points points = read.get("none@none").metric("size").toPoints();
        assertEquals(1, points.size());
        assertEquals(2.0, points.value(0));
    }

    @Test
    void whatIsNoMessageIsRefused() throws IOException {
        assertThrows(ApiError.class, () -> read(new byte[] {10, 5, 1}));
        assertThrows(ApiError.class, () -> read("no message".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        byte[] nameless = request(series(Map.of("job", "node"), 1.0, 1_000));
        assertThrows(ApiError.class, () -> read(nameless));
        byte[] future = request(series(Map.of("__name__", "up"), 1.0, 4_000_000_000_000L));
        assertThrows(ApiError.class, () -> read(future));
        byte[] overflow = request(series(Map.of("__name__", "up"), 1.0, Long.MAX_VALUE));
        assertThrows(ApiError.class, () -> read(overflow));
        assertTrue(read(new byte[0]).isEmpty());
    }

    @Test
    void unknownFieldsArePassedOver() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        out.writeString(3, "metadata");
        out.flush();
        bytes.write(request(series(Map.of("__name__", "up"), 1.0, 1_000)));
        assertEquals(1, read(bytes.toByteArray()).size());
    }

    private static Map<String, WrittenResource> read(byte[] bytes) {
        return RemoteWrite.read(bytes, bytes.length, TIMES);
    }

    private static byte[] request(byte[]... series) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        for (byte[] each : series) {
            out.writeBytes(1, ByteString.copyFrom(each));
        }
        out.flush();
        return bytes.toByteArray();
    }

    /** Samples are pairs of a value and milliseconds. */
    private static byte[] series(Map<String, String> labels, Number... samples) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        for (Map.Entry<String, String> label : labels.entrySet()) {
            ByteArrayOutputStream part = new ByteArrayOutputStream();
            CodedOutputStream written = CodedOutputStream.newInstance(part);
            written.writeString(1, label.getKey());
            written.writeString(2, label.getValue());
            written.flush();
            out.writeByteArray(1, part.toByteArray());
        }
        for (int i = 0; i < samples.length; i += 2) {
            ByteArrayOutputStream part = new ByteArrayOutputStream();
            CodedOutputStream written = CodedOutputStream.newInstance(part);
            written.writeDouble(1, samples[i].doubleValue());
            written.writeInt64(2, samples[i + 1].longValue());
            written.flush();
            out.writeByteArray(2, part.toByteArray());
        }
        out.flush();
        return bytes.toByteArray();
    }
}
