package org.fuelstats.gnocchi.authentication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessModesTest {
    @Test
    void waysAreTriedInAFixedOrderHoweverTheyAreNamed() {
        assertEquals(
                List.of(AccessMode.PROXY, AccessMode.KEYSTONE, AccessMode.REALM),
                AccessModes.of("Realm, keystone,proxy,realm").inOrder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " , ", "none", "realm,basic"})
    void whatNamesNoWayIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> AccessModes.of(text));
    }

    @Test
    void checkedAndUncheckedPasswordsExcludeEachOther() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> AccessModes.of("realm,basic-unchecked"));

        assertTrue(refusal.getMessage().contains("exclude each other"), refusal::getMessage);
    }
}
