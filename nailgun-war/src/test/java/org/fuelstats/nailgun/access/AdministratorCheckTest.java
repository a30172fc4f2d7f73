package org.fuelstats.nailgun.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.fuelstats.http.ErrorCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose requests get as far as Nailgun's decision, which here is always yes. */
class AdministratorCheckTest {
    private final AdministratorCheck check = new AdministratorCheck();

    AdministratorCheckTest() {
        check.login = new NailgunLogin() {
            @Override
            void check(String token, String cookie) {
                assertEquals("token=t", cookie);
            }
        };
    }

    @ParameterizedTest
    @CsvSource({
        "POST, , cross-site, , false",
        "POST, , same-site, , false",
        "PATCH, , , http://other.example, false",
        "PUT, , , null, false",
        "DELETE, , cross-site, https://fuel.example:8000, false",
        "POST, t, cross-site, http://other.example, true",
        "GET, , cross-site, http://other.example, true",
        "POST, , same-origin, , true",
        "POST, , none, , true",
        "POST, , , http://fuel.example:8000, true",
        "POST, , , , true"
    })
    void aPageOfAnotherSiteCanNotChangeAnythingWithTheCookie(
            String method, String token, String site, String origin, boolean passes) {
        Map<String, String> headers = new HashMap<>(Map.of("Cookie", "token=t", "Host", "fuel.example:8000"));
        headers.put("X-Auth-Token", token);
        headers.put("Sec-Fetch-Site", site);
        headers.put("Origin", origin);
        if (passes) {
            assertDoesNotThrow(() -> check.filter(request(method, headers)));
        } else {
            NailgunRefusal refusal = assertThrows(NailgunRefusal.class, () -> check.filter(request(method, headers)));
            assertEquals(ErrorCode.FORBIDDEN, refusal.code());
        }
    }

    private static ContainerRequestContext request(String method, Map<String, String> headers) {
        return (ContainerRequestContext) Proxy.newProxyInstance(
                AdministratorCheckTest.class.getClassLoader(),
                new Class<?>[] {ContainerRequestContext.class},
                (proxy, called, arguments) ->
                        called.getName().equals("getMethod") ? method : headers.get(String.valueOf(arguments[0])));
    }
}
