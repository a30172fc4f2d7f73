package org.fuelstats.gnocchi.authentication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.settings.ProxyAddresses;
import org.fuelstats.timeseries.ownership.Caller;
import org.junit.jupiter.api.Test;

class ProxyAuthenticatorTest {
    private static final String PROXY = "192.0.2.10";
    private static final String STRANGER = "192.0.2.11";

    private final ProxyAuthenticator access = access("192.0.2.10");

    @Test
    void theProxySaysWhoAsks() throws Exception {
        RequestCredentials asked =
                Requests.from(PROXY, "x-user-id", " u1 ", "X-Project-Id", "p1", "X-Roles", "reader, Admin");

        assertEquals(Optional.of(new Caller("u1", "p1", Set.of(Caller.Role.ADMIN))), access.caller(asked));
    }

    @Test
    void whoSaysSoItselfIsNotBelieved() throws Exception {
        assertEquals(Optional.empty(), access.caller(Requests.from(STRANGER, "X-User-Id", "u1", "X-Roles", "admin")));
    }

    @Test
    void whatAForwardedHeaderSaysOfTheAddressDoesNotCount() throws Exception {
        RequestCredentials asked = Requests.from(STRANGER, "X-User-Id", "u1", "X-Forwarded-For", PROXY);

        assertEquals(Optional.empty(), access.caller(asked));
    }

    @Test
    void aRequestOfTheProxyWithoutAUserIsNobodys() throws Exception {
        assertEquals(Optional.empty(), access.caller(Requests.from(PROXY, "X-Roles", "admin", "X-User-Id", "  ")));
    }

    @Test
    void likeNamesAreOtherHeaders() throws Exception {
        RequestCredentials asked = Requests.from(PROXY, "X-User-Id", "u1", "X_Roles", "admin", "X_User_Id", "u2");

        assertEquals(Optional.of(new Caller("u1", null, Set.of())), access.caller(asked));
    }

    @Test
    void aHeaderThatWasSentTwiceIsRefused() throws Exception {
        for (String header : new String[] {"X-User-Id", "X-Project-Id", "X-Roles"}) {
            RequestCredentials asked = Requests.from(
                    PROXY, "X-User-Id", "u1", header, "a", header.toLowerCase(java.util.Locale.ROOT), "b");

            assertEquals(400, refusal(asked), header);
        }
    }

    @Test
    void twoUsersInOneHeaderAreRefused() throws Exception {
        assertEquals(400, refusal(Requests.from(PROXY, "X-User-Id", "forged, u1")));
        assertEquals(400, refusal(Requests.from(PROXY, "X-User-Id", "u1", "X-Project-Id", "forged,p1")));
    }

    @Test
    void whomTheProxyCouldNotConfirmIsRefused() throws Exception {
        assertEquals(401, refusal(Requests.from(PROXY, "X-User-Id", "u1", "X-Identity-Status", "Invalid")));
    }

    @Test
    void namesThatNobodyCanReadAreRefused() throws Exception {
        assertEquals(400, refusal(Requests.from(PROXY, "X-User-Id", "u\u0000x")));
        assertEquals(400, refusal(Requests.from(PROXY, "X-User-Id", "u".repeat(256))));
    }

    @Test
    void itCantBeOnWithoutAnAddress() {
        assertThrows(InvalidAuthenticationSettings.class, () -> access("").check());
        ProxyAuthenticator none = access(Optional.empty());

        InvalidAuthenticationSettings refusal = assertThrows(InvalidAuthenticationSettings.class, none::check);

        assertTrue(refusal.getMessage().contains("fuelstats.timeseries.access.proxy.addresses"), refusal::getMessage);
    }

    private int refusal(RequestCredentials asked) {
        return assertThrows(ApiError.class, () -> access.caller(asked)).code().status();
    }

    private static ProxyAuthenticator access(String addresses) {
        return access(Optional.of(ProxyAddresses.of(addresses)));
    }

    private static ProxyAuthenticator access(Optional<ProxyAddresses> addresses) {
        ProxyAuthenticator access = new ProxyAuthenticator();
        access.settings = new AuthenticationSettings(
                AuthenticationModes.of("proxy"),
                RoleNames.of("admin"),
                RoleNames.of("service"),
                addresses,
                HeaderName.of("X-User-Id"),
                HeaderName.of("X-Project-Id"),
                HeaderName.of("X-Roles"));
        access.mapping = new RoleMapping();
        access.mapping.settings = access.settings;
        return access;
    }
}
