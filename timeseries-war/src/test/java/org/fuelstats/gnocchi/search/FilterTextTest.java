package org.fuelstats.gnocchi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fuelstats.gnocchi.responses.ApiError;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a=b | {\"=\": {\"a\": \"b\"}}",
                "foo = 'bar' | {\"=\": {\"foo\": \"bar\"}}",
                "foo eq \"it's\" | {\"eq\": {\"foo\": \"it's\"}}",
                "foo != none | {\"!=\": {\"foo\": null}}",
                "foo ≥ 7 | {\"≥\": {\"foo\": 7}}",
                "foo le -7.5e1 | {\"le\": {\"foo\": -75.0}}",
                "foo = true and not bar = False | {\"and\": [{\"=\": {\"foo\": true}}, {\"not\": {\"=\": {\"bar\": false}}}]}",
                "a=1 or b=2 and c=3 | {\"or\": [{\"=\": {\"a\": 1}}, {\"and\": [{\"=\": {\"b\": 2}}, {\"=\": {\"c\": 3}}]}]}",
                "(a=1 ∨ b=2) ∧ c=3 | {\"and\": [{\"or\": [{\"=\": {\"a\": 1}}, {\"=\": {\"b\": 2}}]}, {\"=\": {\"c\": 3}}]}",
                "a=1 and b=2 and c=3 | {\"and\": [{\"=\": {\"a\": 1}}, {\"=\": {\"b\": 2}}, {\"=\": {\"c\": 3}}]}",
                "id in [a , 'b', 3] | {\"in\": {\"id\": [\"a\", \"b\", 3]}}",
                "foo like 'web%' | {\"like\": {\"foo\": \"web%\"}}",
                "id = e90974a6-31bf-4e47-8824-ca074cd9b47d | {\"=\": {\"id\": \"e90974a6-31bf-4e47-8824-ca074cd9b47d\"}}",
                "nonexistent = trueish | {\"=\": {\"nonexistent\": \"trueish\"}}",
            })
    void aTextSaysWhatItsJsonSays(String text, String json) {
        assertTrue(
                new JSONObject(json).similar(FilterText.read(text)),
                FilterText.read(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"foo", "foo =", "= 3", "a=1 and", "(a=1", "a=1)", "a in [1", "a=1 b=2", "a==1", "a='x", "not"})
    void whatIsNoFilterIsRefusedWithThePlace(String text) {
        ApiError error = assertThrows(ApiError.class, () -> FilterText.read(text));
        assertTrue(
                error.getMessage().matches("Invalid filter: Expected .* \\(at char \\d+\\), \\(line:1, col:\\d+\\)"),
                error.getMessage());
    }

    @Test
    void thePlaceIsThatOfTheFirstCharacterThatDoesNotFit() {
        ApiError error = assertThrows(ApiError.class, () -> FilterText.read("a=1 %"));
        assertEquals("Invalid filter: Expected end of text (at char 4), (line:1, col:5)", error.getMessage());
    }

    @Test
    void nestingIsLimited() {
        assertThrows(ApiError.class, () -> FilterText.read("(".repeat(10_000) + "a=1" + ")".repeat(10_000)));
        assertThrows(ApiError.class, () -> FilterText.read("not ".repeat(10_000) + "a=1"));
        assertThrows(ApiError.class, () -> FilterText.read("a in " + "[".repeat(10_000)));
    }
}
