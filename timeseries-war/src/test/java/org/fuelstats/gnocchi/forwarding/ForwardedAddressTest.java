package org.fuelstats.gnocchi.forwarding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForwardedAddressTest {
    @Test
    void theFirstElementOfForwardedCounts() {
        assertEquals(
                Optional.of(new ForwardedAddress("https", "stats.example.com:8041", "")),
                of(
                        "Forwarded",
                        "for=192.0.2.60;Proto=HTTPS; host=\"stats.example.com:8041\", for=10.0.0.1;proto=http;host=inner"));
    }

    @Test
    void forwardedIsStrongerThanTheOlderHeaders() {
        assertEquals(
                Optional.of(new ForwardedAddress("https", null, "/metrics")),
                of(
                        "Forwarded",
                        "proto=https",
                        "X-Forwarded-Host",
                        "other.example.com",
                        "X-Forwarded-Proto",
                        "http",
                        "X-Forwarded-Prefix",
                        "/metrics/"));
    }

    @Test
    void theOlderHeadersCountWithoutIt() {
        assertEquals(
                Optional.of(new ForwardedAddress("http", "[2001:db8::1]:80", "/a/b")),
                of(
                        "X-Forwarded-Proto",
                        "http, https",
                        "X-Forwarded-Host",
                        "[2001:db8::1]:80,inner",
                        "X-Forwarded-Prefix",
                        "/a/b"));
    }

    @Test
    void whatIsMalformedSaysNothing() {
        assertEquals(Optional.empty(), of());
        assertEquals(Optional.empty(), of("Forwarded", "for=192.0.2.60;proto=gopher;host=\"a b\""));
        assertEquals(Optional.empty(), of("X-Forwarded-Host", "evil\r\nSet-Cookie: a", "X-Forwarded-Proto", ""));
        assertEquals(Optional.empty(), of("X-Forwarded-Prefix", "/a/../b"));
        assertEquals(Optional.empty(), of("X-Forwarded-Prefix", "//evil.example.com/"));
        assertEquals(Optional.empty(), of("X-Forwarded-Prefix", "/"));
    }

    private static Optional<ForwardedAddress> of(String... headers) {
        MultivaluedMap<String, String> all = new MultivaluedHashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.add(headers[i], headers[i + 1]);
        }
        return ForwardedAddress.of(all);
    }
}
