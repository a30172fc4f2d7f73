package org.fuelstats.analytics.exports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values look as Python printed them. */
class PythonTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "true|True",
                "false|False",
                "\"false\"|false",
                "12|12",
                "-1|-1",
                "0.5|0.5",
                "1e+16|1e+16",
                "[]|``",
                "[\"a\", \"b c\"]|a b c",
                "[true, null, 1, 2.5]|True None 1 2.5",
                "[\"\", \"a\"]|` a`",
                "{}|{}",
                "{\"a\": null, \"b\": [1, \"x\"], \"c\": {\"d\": false}}|{'a': None, 'b': [1, 'x'], 'c': {'d': False}}",
                "[{\"uri\": \"http://a/\"}, {\"uri\": \"http://b/\"}]|{'uri': 'http://a/'} {'uri': 'http://b/'}",
                "[[\"it's\"]]|[\"it's\"]",
                "[[\"it's \\\"so\\\"\"]]|['it\\'s \"so\"']",
                "[[\"tab\\t nl\\n back\\\\ del\\u007f\"]]|['tab\\t nl\\n back\\\\ del\\x7f']",
                "[[\"Grüße \\u00a0 \\u2028 \\ud83d\\ude00\"]]|['Grüße \\xa0 \\u2028 😀']"
            })
    void aValueLooksAsPythonPrintsIt(String json, String text) throws IOException {
        assertEquals(text, cell(json));
    }

    @Test
    void nullIsAnEmptyCell() throws IOException {
        assertNull(cell("null"));
    }

    private static String cell(String json) throws IOException {
        byte[] bytes = json.getBytes(UTF_8);
        try (JsonParser in = new RowJson(bytes, 0, bytes.length).open()) {
            return PythonText.cell(in);
        }
    }
}
