package org.fuelstats.persistence.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexSettingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "a", "staging-", "2026_test-", "abcdefghijabcdefghijabcdefghijabcdefghijabcdefghij"})
    void whatElasticsearchAcceptsAsTheBeginningOfANameIsAPrefix(String prefix) {
        assertEquals(prefix, IndexSettings.checked(prefix));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
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
        Exception refusal = assertThrows(IllegalArgumentException.class, () -> IndexSettings.checked(prefix));

        assertTrue(refusal.getMessage().startsWith("fuelstats.elasticsearch.index-prefix is \"" + prefix + "\""));
    }
}
