package org.fuelstats.gnocchi.keystone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Set;
import org.fuelstats.gnocchi.keystone.Keystone.Identity;
import org.fuelstats.gnocchi.keystone.Keystone.KeystoneUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenAnswerTest {
    @Test
    void aTokenForAProjectIsRead() {
        Identity identity = TokenAnswer.read("{\"token\": {\"user\": {\"id\": \"u1\", \"name\": \"ann\"},"
                        + "\"project\": {\"id\": \"p1\"}, \"roles\": [{\"id\": \"r\", \"name\": \"member\"},{\"name\": \"reader\"}],"
                        + "\"expires_at\": \"2026-11-24T12:25:34.000000Z\"}}")
                .identity();

        assertEquals(
                new Identity("u1", "p1", Set.of("member", "reader"), Instant.parse("2026-11-24T12:25:34Z")), identity);
    }

    @Test
    void aTokenForNothingHasNeitherProjectNorRoles() {
        Identity identity = TokenAnswer.read(
                        "{\"token\": {\"user\": {\"id\": \"u1\"}, \"expires_at\": \"2026-11-24T14:25:34+02:00\"}}")
                .identity();

        assertEquals(new Identity("u1", null, Set.of(), Instant.parse("2026-11-24T12:25:34Z")), identity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[]",
                "{}",
                "{\"token\": 1}",
                "{\"token\": {}}",
                "{\"token\": {\"user\": {\"id\": 7}, \"expires_at\": \"2026-11-24T12:25:34Z\"}}",
                "{\"token\": {\"user\": {\"id\": \"u\"}}}",
                "{\"token\": {\"user\": {\"id\": \"u\"}, \"expires_at\": \"tomorrow\"}}",
                "{\"token\": {\"user\": {\"id\": \"u\"}, \"roles\": [{}], \"expires_at\": \"2026-11-24T12:25:34Z\"}}"
            })
    void whatIsNoDescriptionOfATokenSaysNothingOfIt(String body) {
        assertThrows(KeystoneUnavailable.class, () -> TokenAnswer.read(body).identity());
    }

    @ParameterizedTest
    @CsvSource({
        "https://keystone.example.org:5000, https://keystone.example.org:5000/v3",
        "https://keystone.example.org/identity/v3/, https://keystone.example.org/identity/v3",
    })
    void theVersionMayBeLeftAwayFromTheAddress(String text, String address) {
        assertEquals(address, KeystoneAddress.of(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "keystone", "ftp://keystone", "https:///v3", "https://me:secret@keystone/v3", "https://k?x=1"
            })
    void whatIsNoAddressIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> KeystoneAddress.of(text));
    }
}
