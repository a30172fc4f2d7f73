package org.fuelstats.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {
    @Test
    void whatIsWellFormedStaysAsItIs() {
        RequestTarget target = RequestTarget.read("/v1/metric/a%5Bb%2Fc;x=y", "a=%C3%BC&b=1+2&c");
        assertEquals(new RequestTarget("/v1/metric/a%5Bb%2Fc;x=y", "a=%C3%BC&b=1+2&c"), target);
        assertEquals(new RequestTarget("/", null), RequestTarget.read("/", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "]", "{", "}", "|", "\\", "^", "`", "\"", "<", ">", " ", "\u00fc", "\n", "\u007f"})
    void aCharacterThatNoPathHoldsIsRefused(String character) {
        assertTrue(refusal("/v1/metric/" + character, null).contains("percent-encode"));
    }

    @Test
    void theRefusalNamesTheCharacter() {
        assertEquals(
                "The path of the address contains the character '['. If a name in it holds this character,"
                        + " percent-encode it.",
                refusal("/v1/[", null));
    }

    @ParameterizedTest
    @CsvSource({"a>=10, a%3E=10", "a[]=1, a%5B%5D=1", "b=B\u00c3\u00bc, b=B%C3%BC", "'b=\"{|}\"', b=%22%7B%7C%7D%22"})
    void aQueryIsEncodedWhereItShouldHaveBeen(String received, String encoded) {
        assertEquals(encoded, RequestTarget.read("/", received).query());
    }

    @Test
    void nulIsRefusedAndTheParameterNamed() {
        assertEquals(
                "The parameter 'reason' contains %00: no text holds this character.", refusal("/", "a=b&reason=x%00"));
        assertTrue(refusal("/v1/%00", null).startsWith("The path"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%ff", "%C3", "%ED%A0%80", "%C0%80"})
    void bytesThatAreNotUtf8AreRefused(String bytes) {
        assertTrue(refusal("/", "name=" + bytes).startsWith("The parameter 'name' is not UTF-8"));
        assertTrue(refusal("/" + bytes, null).startsWith("The path of the address is not UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%2", "%zz", "a%%20"})
    void aBrokenEscapeIsRefused(String text) {
        assertTrue(refusal("/" + text, null).contains("two hexadecimal digits"));
        assertTrue(refusal("/", "a=" + text).contains("two hexadecimal digits"));
    }

    private static String refusal(String path, String query) {
        return assertThrows(InvalidAddress.class, () -> RequestTarget.read(path, query))
                .getMessage();
    }
}
