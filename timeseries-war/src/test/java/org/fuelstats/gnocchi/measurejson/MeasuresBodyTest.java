package org.fuelstats.gnocchi.measurejson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fuelstats.gnocchi.measurejson.MeasuresBody.MetricMeasures;
import org.fuelstats.gnocchi.measurejson.MeasuresBody.NamedMeasures;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.timeseries.points.Points;
import org.fuelstats.timeseries.time.Epoch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuresBodyTest {
    private static final long NOW = at("2026-01-02T03:04:05Z");
    private static final long DAY = at("1970-01-02T00:00:00Z");
    private static final MeasureRules METRIC = MeasureRules.ofMetrics(NOW, DAY);
    private static final MeasureRules ENTITY = MeasureRules.ofEntities(NOW, DAY);
    private static final String ID = "5a301761-aaaa-46e2-8900-8b4f6fe6675a";

    @Test
    void measuresAreReadWhateverTheirSpacingAndOrder() {
        Points points = one("""
                [ {"timestamp": "2015-03-06T14:33:57", "value": 43.1},
                  {"value":-12,"timestamp":"2015-03-06 14:34:12"} ,{"timestamp": "2015-03-06T14:34:20", "value" : 5e-1 },
                  {"timestamp": 1425652465.25, "value": 0}
                ]""", METRIC);
        assertEquals(4, points.size());
        assertEquals(at("2015-03-06T14:33:57Z"), points.timestamp(0));
        assertEquals(43.1, points.value(0));
        assertEquals(-12, points.value(1));
        assertEquals(0.5, points.value(2));
        assertEquals(at("2015-03-06T14:34:25.250Z"), points.timestamp(3));
    }

    @Test
    void theLastOfSeveralMeasuresAtOneTimeWins() {
        String body = """
                [{"timestamp":5,"value":1},{"timestamp":3,"value":2},{"timestamp":"1970-01-01T00:00:05","value":3}]""";
        Points points = one(body, METRIC);
        assertEquals(2, points.size());
        assertEquals(3, points.value(1));
        assertEquals(3, one(body, ENTITY).value(1));
    }

    @Test
    void gnocchisLeniencesHoldForMetrics() {
        Points points = one("""
                [{"timestamp":"1.5","value":"4","unit":{"a":[1,{"b":null}]}},{"timestamp":7,"value":" 1e3 ","":true}]""", METRIC);
        assertEquals(4, points.value(0));
        assertEquals(1_500_000_000L, points.timestamp(0));
        assertEquals(1000, points.value(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"timestamp\":1,\"value\":\"4\"}]", "[{\"timestamp\":1,\"value\":4,\"x\":1}]"})
    void theyDoNotHoldForEntities(String body) {
        assertEquals(1, one(body, METRIC).size());
        assertThrows(ApiError.class, () -> one(body, ENTITY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|unexpected measures format",
                "[1]|unexpected measures format",
                "[{\"value\":1}]|unexpected measures format. There is no timestamp (measure 0).",
                "[{\"timestamp\":1}]|unexpected measures value. There is no value (measure 0).",
                "[{}]|unexpected measures format. There is no timestamp",
                "[{\"timestamp\":1,\"value\":null}]|unexpected measures value. Send a finite number as value, not 'null'",
                "[{\"timestamp\":1,\"value\":true}]|not 'true'",
                "[{\"timestamp\":1,\"value\":NaN}]|not 'NaN'",
                "[{\"timestamp\":1,\"value\":-Infinity}]|not '-Infinity'",
                "[{\"timestamp\":1,\"value\":\"nan\"}]|not 'nan'",
                "[{\"timestamp\":1,\"value\":1e999}]|larger than a double can hold",
                "[{\"timestamp\":1,\"value\":\"1e999\"}]|larger than a double can hold",
                "[{\"timestamp\":1,\"value\":[]}]|unexpected measures value",
                "[{\"timestamp\":1,\"value\":1},{\"timestamp\":\"x\",\"value\":1}]|unexpected timestamp 'Unable to convert timestamps'. Can't read 'x' as a time",
                "[{\"timestamp\":1,\"value\":1},{\"timestamp\":\"x\",\"value\":1}]|(measure 1)",
                "[{\"timestamp\":null,\"value\":1}]|Send ISO 8601 text or Unix seconds as timestamp, not 'null'",
                "[{\"timestamp\":-1,\"value\":1}]|unexpected timestamp 'Timestamp must be after Epoch'",
                "[{\"timestamp\":\"1969-12-31T23:59:59\",\"value\":1}]|lies before 1970-01-01",
                "[{\"timestamp\":\"2026-01-03T03:04:06\",\"value\":1}]|too far in the future",
                "[{\"timestamp\":1796013142000,\"value\":1}]|'1796013142000' lies too far in the future",
                "[{\"timestamp\":\"9999-12-31\",\"value\":1}]|'9999-12-31' lies too far in the future",
                "[{\"timestamp\":\"0001-01-01\",\"value\":1}]|'0001-01-01' lies before 1970-01-01",
                "[{\"timestamp\":-1796013142000,\"value\":1}]|'-1796013142000' lies before 1970-01-01",
                "[{\"timestamp\":1,\"value\":1,\"value\":2}]|more than one 'value'",
                "[{\"timestamp\":1,\"timestamp\":1,\"value\":2}]|more than one 'timestamp'"
            })
    void aBadMeasureIsNamed(String body, String reason) {
        ApiError refusal = assertThrows(ApiError.class, () -> one(body, METRIC));
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[",
                "[]]",
                "[] []",
                "[{\"timestamp\":1,\"value\":1}",
                "[{\"timestamp\":1,\"value\":1},]",
                "[{\"timestamp\":1,\"value\":1,}]",
                "[{\"timestamp\":1 \"value\":1}]",
                "[{'timestamp':1}]",
                "[{\"timestamp",
                "[{\"timestamp\":\"2015-03-06T14:33:57\",\"value\":1",
                "\uFEFF[]",
                "[{\"timestamp\":1,\"value\":1,\"x\":tru}]",
                "[{\"timestamp\":1,\"value\":1,\"x\":\"\\x\"}]",
                "[{\"timestamp\":1,\"value\":1,\"\\ud800\":1}]"
            })
    void whatIsNotJsonIsRefused(String body) {
        assertThrows(ApiError.class, () -> one(body, METRIC));
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "[{\"timestamp\":1,\"value\":1,\"x\":" + "[".repeat(100_000);
        assertTrue(assertThrows(ApiError.class, () -> one(deep, METRIC))
                .getMessage()
                .contains("nested deeper"));
    }

    @Test
    void aBatchNamesMetricsByTheirIds() {
        List<MetricMeasures> batch = batch(
                "{\"" + ID + "\":[{\"timestamp\":1,\"value\":2}], \"" + ID.toUpperCase(Locale.ROOT) + "\" : [ ] }");
        assertEquals(2, batch.size());
        assertEquals(UUID.fromString(ID), batch.get(0).metric());
        assertEquals(2, batch.get(0).points().value(0));
        assertEquals(UUID.fromString(ID), batch.get(1).metric());
        assertTrue(batch.get(1).points().isEmpty());
        assertEquals(List.of(), batch("{}"));
    }

    @Test
    void aBatchsRefusalNamesTheMetricAndTheMeasure() {
        ApiError refusal =
                assertThrows(ApiError.class, () -> batch("{\"" + ID + "\":[{\"timestamp\":1,\"value\":null}]}"));
        assertTrue(refusal.getMessage().contains("(measure 0 of " + ID + ")"), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"x\":[]}",
                "{\"5a301761_aaaa-46e2-8900-8b4f6fe6675a\":[]}",
                "{\"5a301761-aaaa-46e2-8900-8b4f6fe6675g\":[]}",
                "{\"5a301761-aaaa-46e2-8900-8b4f6fe6675a\":{}}",
                "{\"5a301761-aaaa-46e2-8900-8b4f6fe6675a\":[]",
                "{1:[]}"
            })
    void otherBatchesAreRefused(String body) {
        assertThrows(ApiError.class, () -> batch(body));
    }

    @Test
    void aBatchOfResourcesNamesMetricsAndTellsHowToMakeThem() {
        List<NamedMeasures> batch = resources("""
                {"vm \\u00e9": {"cpu": [{"timestamp":1,"value":2}],
                                "disk": {"unit":"B", "archive_policy_name":"low","measures":[{"timestamp":3,"value":4}]}},
                 "none": {}}""");
        assertEquals(2, batch.size());
        assertEquals("vm é", batch.get(0).resource());
        assertEquals("cpu", batch.get(0).name());
        assertEquals("low", batch.get(1).policy());
        assertEquals("B", batch.get(1).unit());
        assertEquals(4, batch.get(1).points().value(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"r\":[]}",
                "{\"r\":{\"m\":{}}}",
                "{\"r\":{\"m\":{\"measures\":[],\"x\":1}}}",
                "{\"r\":{\"m\":[],\"m\":[]}}",
                "{\"r\":{\"m\":{\"measures\":[],\"unit\":3}}}",
                "{\"r\":{\"m\":{\"measures\":[],\"measures\":[]}}}",
                "{\"r\":{\"m\":5}}"
            })
    void otherBatchesOfResourcesAreRefused(String body) {
        assertThrows(ApiError.class, () -> resources(body));
    }

    private static Points one(String body, MeasureRules rules) {
        byte[] bytes = body.getBytes(UTF_8);
        return MeasuresBody.ofOne(bytes, bytes.length, rules);
    }

    private static List<MetricMeasures> batch(String body) {
        byte[] bytes = body.getBytes(UTF_8);
        return MeasuresBody.ofMetrics(bytes, bytes.length, METRIC);
    }

    private static List<NamedMeasures> resources(String body) {
        byte[] bytes = body.getBytes(UTF_8);
        return MeasuresBody.ofResources(bytes, bytes.length, METRIC);
    }

    private static long at(String time) {
        return Epoch.nanos(Instant.parse(time));
    }
}
