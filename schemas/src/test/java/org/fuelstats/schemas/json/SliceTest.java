package org.fuelstats.schemas.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SliceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ \"a\" : [ 1 , true , null ] } | {\"a\":[1,true,null]}",
                "{\"a b\": \"c  d\"} | {\"a b\":\"c  d\"}",
                "[\"a \\\" b\" , \"\\\\\" , 2] | [\"a \\\" b\",\"\\\\\",2]",
                "\" \" | \" \"",
                "[ \"\u00e9 \u4e2d \ud83d\ude00\" ] | [\"\u00e9 \u4e2d \ud83d\ude00\"]"
            })
    void compactTextLosesTheWhiteSpaceBetweenTokensOnly(String sent, String stored) {
        byte[] bytes = sent.getBytes(UTF_8);

        assertEquals(stored, new Slice(bytes, 0, bytes.length).compact());
    }

    @Test
    void lineBreaksAndTabsBetweenTokensGo() {
        byte[] bytes = "xx{\n\t\"a\":\r\n 1\n}yy".getBytes(UTF_8);

        assertEquals("{\"a\":1}", new Slice(bytes, 2, bytes.length - 2).compact());
    }
}
