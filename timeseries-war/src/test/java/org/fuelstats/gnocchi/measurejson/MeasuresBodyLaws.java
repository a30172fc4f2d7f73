package org.fuelstats.gnocchi.measurejson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.timeseries.points.Points;
import org.fuelstats.timeseries.time.Epoch;

/** Whatever form measures are written in, they are read as they were meant; whatever the bytes, nothing but a refusal comes out. */
class MeasuresBodyLaws {
    private static final MeasureRules RULES = MeasureRules.ofMetrics(Epoch.END - 2, 1);

    /** Ways to write one measure: a timestamp, a value, the order, the spaces. */
    enum Form {
        COMPACT("{\"timestamp\":%1$s,\"value\":%2$s}"),
        PYTHON("{\"timestamp\": %1$s, \"value\": %2$s}"),
        REVERSED("{\"value\":%2$s,\"timestamp\":%1$s}"),
        WIDE("{\n\t\"timestamp\" :\r\n %1$s , \"value\" : %2$s\n}"),
        TALKATIVE("{\"x\":{\"value\":1,\"timestamp\":[]},\"timestamp\":%1$s,\"y\":\"}\\\"\",\"value\":%2$s}"),
        ESCAPED("{\"\\u0074imestamp\":%1$s,\"v\\u0061lue\":%2$s}");

        private final String pattern;

        Form(String pattern) {
            this.pattern = pattern;
        }
    }

    record Written(long timestamp, double value, Form form, int clock) {
        String text() {
            OffsetDateTime time = Epoch.instant(timestamp).atOffset(ZoneOffset.UTC);
            String stamp =
                    switch (clock) {
                        case 0 -> "\"" + DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time) + "\"";
                        case 1 -> "\"" + time.toString().replace('T', ' ') + "\"";
                        case 2 ->
                            "\""
                                    + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                            time.withOffsetSameInstant(ZoneOffset.ofHours(5)))
                                    + "\"";
                        case 3 -> "\"" + DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time) + "+00:00\"";
                        default -> BigDecimal.valueOf(timestamp, 9).toPlainString();
                    };
            return String.format(form.pattern, stamp, value);
        }
    }

    @Property
    void measuresAreReadAsMeant(@ForAll("written") List<Written> written) {
        TreeMap<Long, Double> expected = new TreeMap<>();
        written.forEach(measure -> expected.put(measure.timestamp, measure.value));
        Points points = read(body(written));
        assertEquals(expected.size(), points.size());
        int i = 0;
        for (var entry : expected.entrySet()) {
            assertEquals(entry.getKey(), points.timestamp(i));
            assertEquals(entry.getValue(), points.value(i++));
        }
    }

    @Property
    void aMutatedBodyIsReadOrRefusedAndNothingElse(@ForAll("written") List<Written> written, @ForAll Random random) {
        byte[] bytes = batch(written);
        for (int i = 1 + random.nextInt(3); i > 0 && bytes.length > 1; i--) {
            bytes = mutated(bytes, random);
        }
        readAnything(bytes);
    }

    @Property
    void aTruncatedBodyIsRefused(@ForAll("written") List<Written> written, @ForAll Random random) {
        byte[] bytes = batch(written);
        byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));
        assertEquals(0, readAnything(cut));
    }

    @Property
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
        readAnything(bytes);
    }

    @Property
    void anythingThatLooksLikeJsonIsReadOrRefused(@ForAll("jsonLike") String text) {
        readAnything(text.getBytes(UTF_8));
    }

    /** How many of the three ways to read it accept it. */
    private static int readAnything(byte[] bytes) {
        int accepted = 0;
        // More array than body: what lies behind the length must not be looked at.
        byte[] roomy = Arrays.copyOf(bytes, bytes.length + 40);
        Arrays.fill(roomy, bytes.length, roomy.length, (byte) '}');
        for (int way = 0; way < 3; way++) {
            try {
                switch (way) {
                    case 0 -> MeasuresBody.ofOne(roomy, bytes.length, RULES);
                    case 1 -> MeasuresBody.ofMetrics(roomy, bytes.length, RULES);
                    default -> MeasuresBody.ofResources(roomy, bytes.length, RULES);
                }
                accepted++;
            } catch (ApiError refusal) {
                assertTrue(refusal.getMessage().chars().noneMatch(Character::isISOControl), refusal.getMessage());
            }
        }
        return accepted;
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        byte[] changed = bytes.clone();
        switch (random.nextInt(4)) {
            case 0 -> changed[at] = (byte) random.nextInt(256);
            case 1 -> changed[at] = (byte) "{}[]\",:\\ \n0-.eENn\u0000".charAt(random.nextInt(18));
            case 2 -> {
                changed = new byte[bytes.length - 1];
                System.arraycopy(bytes, 0, changed, 0, at);
                System.arraycopy(bytes, at + 1, changed, at, bytes.length - at - 1);
            }
            default -> {
                int from = random.nextInt(bytes.length);
                int length = Math.min(random.nextInt(30), bytes.length - Math.max(at, from));
                System.arraycopy(bytes, from, changed, at, length);
            }
        }
        return changed;
    }

    private static Points read(String body) {
        byte[] bytes = body.getBytes(UTF_8);
        return MeasuresBody.ofOne(bytes, bytes.length, RULES);
    }

    private static String body(List<Written> written) {
        return written.stream().map(Written::text).collect(Collectors.joining(",", "[", "]"));
    }

    private static byte[] batch(List<Written> written) {
        UUID metric = new UUID(written.hashCode(), 7);
        return ("{\"" + metric + "\":" + body(written) + "}").getBytes(UTF_8);
    }

    @Provide
    Arbitrary<List<Written>> written() {
        Arbitrary<Long> timestamps = Arbitraries.oneOf(
                Arbitraries.longs().between(0, Epoch.END - 2),
                Arbitraries.longs().between(0, 2_000_000_000L).map(second -> second * 1_000_000_000L));
        Arbitrary<Double> values = Arbitraries.oneOf(
                Arbitraries.doubles(),
                Arbitraries.longs().between(-1_000_000, 1_000_000).map(hundredths -> hundredths / 100.0));
        Arbitrary<Form> forms = Arbitraries.of(Form.class);
        return Combinators.combine(
                        timestamps, values, forms, Arbitraries.integers().between(0, 4))
                .as(Written::new)
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> jsonLike() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ",",
                        ":",
                        "\"timestamp\"",
                        "\"value\"",
                        "\"",
                        "\\",
                        "\\u00",
                        "1",
                        "-",
                        "1.5e3",
                        "null",
                        " ",
                        "\"2015-03-06T14:33:57\"",
                        "\"measures\"",
                        "\"5a301761-aaaa-46e2-8900-8b4f6fe6675a\"",
                        "é",
                        "\uD83D\uDE00")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }
}
