package org.fuelstats.analytics.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnyCaseTest {
    @ParameterizedTest
    @CsvSource({
        "Ab1, Ab1",
        "B\u00dc, B[\u00dc\u00fc]",
        "b\u00fc, b[\u00dc\u00fc]",
        "\u03c3, [\u03a3\u03c2\u03c3]",
        "\u5927\u00df, \u5927\u00df",
        "\ud801\udc00, [\ud801\udc00\ud801\udc28]",
        "'.*[x]#@&<>~\"\\', '\\.\\*\\[x\\]\\#\\@\\&\\<\\>\\~\\\"\\\\'"
    })
    void lettersBeyondAsciiAreWrittenWithTheirOtherCases(String text, String pattern) {
        assertEquals(pattern, AnyCase.pattern(text));
    }
}
