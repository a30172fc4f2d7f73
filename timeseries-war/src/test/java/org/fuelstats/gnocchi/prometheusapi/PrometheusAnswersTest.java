package org.fuelstats.gnocchi.prometheusapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.fuelstats.gnocchi.promql.EvaluationLimits;
import org.fuelstats.gnocchi.promql.Labels;
import org.fuelstats.gnocchi.promql.PromqlError;
import org.fuelstats.gnocchi.promql.PromqlQuery;
import org.fuelstats.gnocchi.promql.PromqlSource;
import org.fuelstats.gnocchi.promql.PromqlValue;
import org.fuelstats.gnocchi.promql.Samples;
import org.fuelstats.gnocchi.promql.Steps;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Queries have the answers that Prometheus 2.42 gave for the same samples. */
class PrometheusAnswersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long TIME = 1_700_000_615_000L;
    private static final Steps STEPS = new Steps(1_700_000_300_000L, 1_700_000_900_000L, 150_000);
    private static final EvaluationLimits LIMITS = new EvaluationLimits(1_000_000, () -> false);

    private final PromqlSource source;

    PrometheusAnswersTest() throws IOException {
        List<Samples> all = new ArrayList<>();
        for (JsonNode series : read("series.json")) {
            Map<String, String> labels = new HashMap<>();
            series.path("labels")
                    .fields()
                    .forEachRemaining(
                            each -> labels.put(each.getKey(), each.getValue().asText()));
            all.add(new Samples(
                    Labels.of(labels),
                    stream(series.path("times")).mapToLong(JsonNode::asLong).toArray(),
                    stream(series.path("values"))
                            .mapToDouble(JsonNode::asDouble)
                            .toArray(),
                    Samples.LOOKBACK));
        }
        source = (matchers, from, to) -> all.stream()
                .filter(series -> matchers.stream()
                        .allMatch(each -> each.matches(series.labels().get(each.label()))))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> atOneTime() throws IOException {
        return tests("at", query -> new PromqlAnswer(query.at(TIME, source, LIMITS), Steps.at(TIME), true));
    }

    @TestFactory
    Stream<DynamicTest> overARange() throws IOException {
        return tests("over", query -> new PromqlAnswer(query.over(STEPS, source, LIMITS), STEPS, false));
    }

    private interface Asked {
        PromqlAnswer of(PromqlQuery query);
    }

    private static Stream<DynamicTest> tests(String kind, Asked asked) throws IOException {
        return stream(read("answers.json")).map(each -> {
            String text = each.path("query").asText();
            JsonNode expected = each.path(kind);
            Supplier<PromqlAnswer> answer = () -> asked.of(PromqlQuery.parse(text));
            return DynamicTest.dynamicTest(text, () -> {
                if (expected.has("errorType")) {
                    PromqlError error = assertThrows(PromqlError.class, answer::get);
                    assertEquals(expected.path("errorType").asText(), error.label());
                } else {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    answer.get().write(out);
                    assertEquals(
                            plain(expected),
                            plain(JSON.readTree(out.toByteArray()).path("data")));
                }
            });
        });
    }

    /** Numbers to nine digits, series of vectors in any order unless they were sorted. */
    private static String plain(JsonNode data) {
        JsonNode result = data.path("result");
        if (data.path("resultType").asText().equals("scalar")
                || data.path("resultType").asText().equals("string")) {
            return data.path("resultType").asText() + " " + point(result);
        }
        return stream(result)
                .map(series -> labels(series.path("metric")) + " " + points(series))
                .sorted()
                .toList()
                .toString();
    }

    private static String labels(JsonNode metric) {
        Map<String, String> labels = new HashMap<>();
        metric.fields()
                .forEachRemaining(
                        each -> labels.put(each.getKey(), each.getValue().asText()));
        return Labels.of(labels).toString();
    }

    private static String points(JsonNode series) {
        return series.has("value")
                ? point(series.path("value"))
                : stream(series.path("values"))
                        .map(PrometheusAnswersTest::point)
                        .toList()
                        .toString();
    }

    private static String point(JsonNode point) {
        String text = point.path(1).asText();
        try {
            double value = Double.parseDouble(text.replace("Inf", "Infinity"));
            return point.path(0).asDouble() + ": " + String.format(Locale.ROOT, "%.9g", value + 0.0);
        } catch (NumberFormatException notANumber) {
            return text;
        }
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static JsonNode read(String name) throws IOException {
        try (InputStream in = PromqlValue.class.getResourceAsStream(name)) {
            return JSON.readTree(in);
        }
    }
}
