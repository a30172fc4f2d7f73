package org.fuelstats.gnocchi.measurejson;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.fuelstats.timeseries.time.Epoch;

/**
 * How fast bodies are read, one thread. Not a test: run its main with the test class path. The bodies are those of the benchmark over
 * HTTP: a random walk with two decimals.
 */
final class ParsingSpeed {
    private static final MeasureRules RULES = MeasureRules.ofMetrics(
            Epoch.nanos(Instant.parse("2026-02-01T00:00:00Z")), Epoch.nanos(Instant.EPOCH.plusSeconds(86_400)));
    private static final int ROUNDS = 20;
    private static final long SPAN_NANOS = 300_000_000L;

    private ParsingSpeed() {}

    public static void main(String[] arguments) {
        measure("dense, 100 metrics x 100 points", body(100, 100, false), ParsingSpeed::batch);
        measure("sparse, 1000 metrics x 1 point", body(1000, 1, false), ParsingSpeed::batch);
        measure("dense, Python's spacing and microseconds", body(100, 100, true), ParsingSpeed::batch);
    }

    private static int batch(byte[] body) {
        return MeasuresBody.ofMetrics(body, body.length, RULES).size();
    }

    @SuppressWarnings("SystemOut") // what it is for
    private static void measure(String what, byte[] body, ToIntFunction<byte[]> reading) {
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long bytes = 0;
            while (System.nanoTime() - start < SPAN_NANOS) {
                bytes += reading.applyAsInt(body) > 0 ? body.length : 0;
            }
            best = Math.max(best, bytes / 1e6 / ((System.nanoTime() - start) / 1e9));
        }
        System.out.printf(Locale.ROOT, "%-45s %8d bytes %6.0f MB/s%n", what, body.length, best);
    }

    static byte[] body(int metrics, int points, boolean spaced) {
        Random random = new Random(7);
        StringBuilder body = new StringBuilder("{");
        double value = 50;
        for (int metric = 0; metric < metrics; metric++) {
            body.append(metric == 0 ? "\"" : ",\"")
                    .append(new UUID(random.nextLong(), random.nextLong()))
                    .append("\":[");
            for (int point = 0; point < points; point++) {
                value += random.nextGaussian();
                Instant time = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(point * 10L);
                String text = time.toString().substring(0, 19);
                body.append(point == 0 ? "" : spaced ? ", " : ",")
                        .append(spaced ? "{\"timestamp\": \"" + text + ".123456" : "{\"timestamp\":\"" + text)
                        .append(spaced ? "\", \"value\": " : "\",\"value\":")
                        .append(Math.round(value * 100) / 100.0)
                        .append('}');
            }
            body.append(']');
        }
        return body.append('}').toString().getBytes(StandardCharsets.US_ASCII);
    }
}
