package org.fuelstats.collector.failures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithoutContactTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"a\":1,\"contact\":{\"email\":\"secret\",\"x\":[1,{}]},\"b\":[2.50]} | {\"a\":1,\"b\":[2.50]}",
                "{\"contact\":\"secret\"} | {}",
                "{\"\\u0063ontact\":\"secret\",\"Contact\":[\"secret\"],\"c\":null} | {\"c\":null}",
                "{\"r\":[{\"contact\":{\"name\":\"secret\"}}]} | {\"r\":[{}]}",
                "{\"a\":1,\"contact\":{\"email\":\"secret | {\"a\":1",
                "secret | ''",
                "[1,}\"secret\" | [1",
            })
    void nothingOfContactDataIsLeft(String refused, String kept) {
        assertEquals(kept, new String(WithoutContact.of(refused.getBytes(UTF_8)), UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"100000"})
    void deepNestingEndsTheCopy(int depth) {
        String deep = "[".repeat(depth);
        assertEquals("", new String(WithoutContact.of(deep.getBytes(UTF_8)), UTF_8).replace("[", ""));
    }
}
