package org.fuelstats.gnocchi.aggregates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fuelstats.gnocchi.responses.ApiError;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Refusals are those of Gnocchi, to the letter. */
class OperationReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "['+',['metric',['a','mean'],['b','max']],2]",
                "'(+ (metric (a mean) (b max)) 2)'",
                "'(+ (metric (a mean) (b max)) 2.0)) what follows (is not read'",
                "'(add\\n(metric(a mean)(b max))\\t2e0)'"
            })
    void listsAndTextsAreTheSame(String operations) {
        AggregatesBody body = read(operations);
        assertEquals(List.of(new MetricReference("a", "mean"), new MetricReference("b", "max")), body.references());
        assertEquals(read("['+',['metric',['a','mean'],['b','max']],2.0]").operation(), body.operation());
    }

    @Test
    void aMetricNamedTwiceIsOneReference() {
        assertEquals(
                1,
                read("['-',['metric','a','mean'],['metric',['a','mean'],['a','mean']]]")
                        .references()
                        .size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "['rolling','mean','2',['metric','a','mean']]",
                "['rolling','rate:count',2.7,['metric','a','mean']]",
                "['resample','last','1 minute',['metric','a','mean']]",
                "['resample','rate:95pct',60.5,['metric','a','mean']]",
                "['clip',['metric','a','mean'],1]",
                "['clip',['metric','a','mean'],'1','inf']",
                "['rateofchangesec',['metric','a','mean']]",
                "['absolute',['≠',['metric','a','mean'],['**',2,'nan']]]",
                "['clip_max',5,['metric','a','mean']]",
                "['max',['metric','a','mean'],true]"
            })
    void operationsAreKnown(String operations) {
        assertEquals(1, read(operations).references().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|Operation must not be empty for dictionary value @ data['operations']",
                "{foo: bar}|Expected a tuple/list, got a <class 'dict'> for dictionary value @ data['operations']",
                "5|Expected a tuple/list, got a <class 'int'> for dictionary value @ data['operations']",
                "null|Expected a tuple/list, got a <class 'NoneType'> for dictionary value @ data['operations']",
                "['metric']|Operation need at least one argument for dictionary value @ data['operations']",
                "['metric',['a']]|None @ data['operations'][0]",
                "['metric','a','b','c']|None @ data['operations'][0]",
                "['metric',['a',5]]|expected str @ data['operations'][0]",
                "['aggregate','mean',['metric',['a','b'],['c']]]|None @ data['operations'][1]",
                "['rolling','mean',['metric','a','b']]|'rolling' operation invalid for dictionary value @ data['operations']",
                "['rolling','mean',0,['metric','a','b']]|'rolling' operation invalid for dictionary value @ data['operations']",
                "['aggregate','last',['metric','a','b']]|'aggregate' operation invalid for dictionary value @ data['operations']",
                "['aggregate','mean',['foo','bar']]|'aggregate' operation invalid for dictionary value @ data['operations']",
                "['aggregate','mean',5]|'aggregate' operation invalid for dictionary value @ data['operations']",
                "['resample','mean','often',['metric','a','b']]|'resample' operation invalid for dictionary value @ data['operations']",
                "['foo','x']|'foo' operation invalid for dictionary value @ data['operations']",
                "[5,6]|'5' operation invalid for dictionary value @ data['operations']",
                "[null,'x']|'None' operation invalid for dictionary value @ data['operations']",
                "[['metric','a','b'],'x']|'['metric', 'a', 'b']' operation invalid for dictionary value @ data['operations']",
                "['+','1','x']|'+' operation invalid for dictionary value @ data['operations']",
                "['+',1,2]|At least one 'metric' is required",
                "'((metric a b))'|Operation need at least one argument for dictionary value @ data['operations']"
            })
    void whatIsNoOperationIsRefused(String operations, String reason) {
        ApiError refusal = assertThrows(ApiError.class, () -> read(operations));
        assertEquals(reason, refusal.reason());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(metroc foo bar|Expected ')', found end of text  (at char 15), (line:1, col:16)",
                "(a (b c)|Expected ')', found end of text  (at char 8), (line:1, col:9)",
                "metric foo|Expected '(', found 'metric'  (at char 0), (line:1, col:1)",
                ")|Expected '(', found ')'  (at char 0), (line:1, col:1)",
                "5|Expected '(', found '5'  (at char 0), (line:1, col:1)"
            })
    void unreadableTextIsRefusedWithItsPlace(String text, String detail) {
        ApiError refusal = assertThrows(ApiError.class, () -> NestedLists.parse(text));
        assertEquals("Fail to parse the operations string", refusal.reason());
        assertEquals(
                detail,
                assertThrows(ApiError.class, () -> NestedLists.parse(text)).detail());
    }

    @Test
    void textIsNotNestedWithoutEnd() {
        assertThrows(ApiError.class, () -> NestedLists.parse("(abs ".repeat(100_000)));
    }

    @Test
    void wordsKeepTheirQuotes() {
        assertEquals(List.of("metric", "'a b'", "\"x\""), NestedLists.parse("(metric 'a b' \"x\")"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|required key not provided @ data['operations']",
                "{operations: [metric, a, b], colour: red}|extra keys not allowed @ data['colour']",
                "{operations: [metric, a, b], search: {}}|extra keys not allowed @ data['search']",
                "{operations: [metric, a, b], resource_type: 5, search: {}}|extra keys not allowed",
                "{operations: [metric, a, b], resource_type: generic}|extra keys not allowed @ data['resource_type']"
            })
    void bodiesHoldOperationsAndPerhapsASearch(String body, String reason) {
        ApiError refusal = assertThrows(ApiError.class, () -> AggregatesBody.read(new JSONObject(body)));
        assertTrue(refusal.reason().startsWith(reason), refusal.reason());
        assertEquals(
                "expected a dictionary",
                assertThrows(ApiError.class, () -> AggregatesBody.read(null)).reason());
    }

    private static AggregatesBody read(String operations) {
        String quoted =
                operations.startsWith("'(") ? '"' + operations.substring(1, operations.length() - 1) + '"' : operations;
        return AggregatesBody.read(new JSONObject("{\"operations\":" + quoted + "}"));
    }
}
