package org.fuelstats.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForeignPageTest {
    private static final PublicNames NAMES = PublicNames.of("localhost, stats.example.com");
    private static final String HOST = "inner:9443";

    @Test
    void changesFromOtherSitesAreRefused() {
        refused("DELETE", Map.of("Sec-Fetch-Site", "cross-site"));
        refused("POST", Map.of("Sec-Fetch-Site", "same-site"));
        refused("POST", Map.of("Origin", "https://evil.example"));
        refused("POST", Map.of("Origin", "null"));
        refused("PATCH", Map.of("Origin", "http://inner:9443"));
        refused("POST", Map.of("Origin", "https://inner:8443"));
        refused("POST", Map.of("Origin", "https://localhost"));
    }

    @Test
    void changesFromOurPagesAndFromProgramsAreNot() {
        accepted("POST", Map.of());
        accepted("POST", Map.of("Sec-Fetch-Site", "same-origin"));
        accepted("POST", Map.of("Sec-Fetch-Site", "none", "Origin", "null"));
        accepted("DELETE", Map.of("Origin", "https://inner:9443"));
        accepted("DELETE", Map.of("Origin", "https://stats.example.com"));
        accepted("GET", Map.of("Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example"));
    }

    private static void refused(String method, Map<String, String> headers) {
        assertThrows(ForeignPage.class, () -> ForeignPage.refuse(request(method, headers), NAMES), headers.toString());
    }

    private static void accepted(String method, Map<String, String> headers) {
        assertDoesNotThrow(() -> ForeignPage.refuse(request(method, headers), NAMES), headers.toString());
    }

    private static HttpServletRequest request(String method, Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ForeignPageTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> called.getName().equals("getMethod")
                        ? method
                        : arguments[0].equals("Host") ? HOST : headers.get(arguments[0]));
    }
}
