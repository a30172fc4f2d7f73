package org.fuelstats.gnocchi.authentication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationModesTest {
    @Test
    void waysAreTriedInAFixedOrderHoweverTheyAreNamed() {
        assertEquals(
                List.of(AuthenticationMode.PROXY, AuthenticationMode.KEYSTONE, AuthenticationMode.REALM),
                AuthenticationModes.of("Realm, keystone,proxy,realm").inOrder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " , ", "none", "realm,basic"})
    void whatNamesNoWayIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> AuthenticationModes.of(text));
    }

    @Test
    void checkedAndUncheckedPasswordsExcludeEachOther() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> AuthenticationModes.of("realm,basic-unchecked"));

        assertTrue(refusal.getMessage().contains("cannot be combined"), refusal::getMessage);
    }
}
