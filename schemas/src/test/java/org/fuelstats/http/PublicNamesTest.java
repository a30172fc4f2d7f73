package org.fuelstats.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PublicNamesTest {
    private static final PublicNames NAMES = PublicNames.of("localhost, stats.example.com:8041, [::1]");

    @Test
    void aNameWithoutAPortMeansEveryPort() {
        assertTrue(NAMES.contain("localhost") && NAMES.contain("LOCALHOST:9443") && NAMES.contain("[::1]:9443"));
        assertTrue(NAMES.contain("stats.example.com:8041"));
        assertFalse(NAMES.contain("stats.example.com:80") || NAMES.contain("stats.example.com"));
        assertFalse(NAMES.contain("evil.example") || NAMES.contain("localhost.evil.example"));
    }

    @Test
    void whatIsNoNameIsRefused() {
        for (String text : new String[] {"https://a", "a b", "a/b", "a:port"}) {
            assertThrows(IllegalArgumentException.class, () -> PublicNames.of(text), text);
        }
    }

    @Test
    void aLinkForAnotherNameIsRelative() {
        Assertions.assertEquals(
                URI.create("/v1/metric?limit=1"),
                LinkAddress.of(URI.create("https://unnamed.invalid/v1/metric?limit=1")));
        Assertions.assertEquals(
                "</v1/metric?limit=1>; rel=\"next\"",
                LinkAddress.text("<https://unnamed.invalid/v1/metric?limit=1>; rel=\"next\""));
        Assertions.assertEquals(URI.create("https://localhost/v1"), LinkAddress.of(URI.create("https://localhost/v1")));
    }
}
