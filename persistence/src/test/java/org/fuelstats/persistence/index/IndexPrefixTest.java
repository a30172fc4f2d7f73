package org.fuelstats.persistence.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexPrefixTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "staging-", "2026_test-", "abcdefghijabcdefghijabcdefghijabcdefghijabcdefghij"})
    void whatElasticsearchAcceptsAsTheBeginningOfANameIsAPrefix(String prefix) {
        assertEquals(prefix, IndexPrefix.of(prefix).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-a",
                "_a",
                ".a",
                "A-",
                "a b",
                "a*",
                "a/b",
                "a,b",
                "\u00e4",
                "abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijk"
            })
    void anythingElseIsRejectedByName(String prefix) {
        Exception refusal = assertThrows(IllegalArgumentException.class, () -> IndexPrefix.of(prefix));

        assertTrue(refusal.getMessage().startsWith("\"" + prefix + "\" is not a prefix"));
    }
}
