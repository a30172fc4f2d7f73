package org.fuelstats.gnocchi.crossorigin;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedOriginsTest {
    @Test
    void onlyNamedOriginsAreAllowed() {
        AllowedOrigins origins = AllowedOrigins.of("https://grafana.example.com, http://10.0.0.5:3000,");
        assertTrue(origins.contain("https://grafana.example.com"));
        assertTrue(origins.contain("http://10.0.0.5:3000"));
        assertFalse(origins.contain("http://grafana.example.com"));
        assertFalse(origins.contain("https://grafana.example.com:8443"));
        assertFalse(origins.contain("null"));
        assertFalse(origins.contain(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "grafana.example.com", "https://grafana.example.com/", "https://", "file://x"})
    void whatIsNoOriginIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> AllowedOrigins.of(text));
    }
}
