package org.fuelstats.gnocchi.authentication;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.timeseries.listeners.ListenerSettings;
import org.fuelstats.timeseries.ownership.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UncheckedAuthenticatorTest {
    private final UncheckedAuthenticator access = new UncheckedAuthenticator();

    @Test
    void thePasswordIsNotLookedAt() throws Exception {
        assertEquals(
                Optional.of(new Caller("zoë", null, Set.of(Caller.Role.FINDS_ALL))),
                access.caller(asked(basic("zoë:whatever:it"))));
        assertEquals(
                Optional.of(new Caller("ann", null, Set.of(Caller.Role.FINDS_ALL))),
                access.caller(asked(basic("ann"))));
    }

    @Test
    void adminIsTheAdministrator() throws Exception {
        assertEquals(
                Optional.of(new Caller("admin", null, Set.of(Caller.Role.ADMIN))),
                access.caller(asked(basic("admin:"))));
    }

    @Test
    void withoutANameThereIsNobody() throws Exception {
        assertEquals(Optional.empty(), access.caller(Requests.from("127.0.0.1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer YTpi", "Basic", "Basic !!!", "Basic OmE=", "Basic ICA6YQ=="})
    void whatIsNoBasicUserIsRefused(String header) throws Exception {
        assertEquals(401, refusal(asked(header)));
    }

    @Test
    void namesInAnotherEncodingAreRefused() throws Exception {
        String latin = Base64.getEncoder().encodeToString("zoë:x".getBytes(ISO_8859_1));

        assertEquals(401, refusal(asked("Basic " + latin)));
    }

    @Test
    void fromElsewhereNobodyIsBelieved() throws Exception {
        assertEquals(403, refusal(Requests.from("192.0.2.1", "Authorization", basic("ann:x"))));
        assertEquals(
                403,
                refusal(Requests.from("127.0.0.1", "Authorization", basic("ann:x"), "X-Forwarded-For", "192.0.2.1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::"})
    void itCantBeOnWhereOthersMayConnectThroughTheFormerAddress(String bound) {
        access.listeners = new ListenerSettings("127.0.0.1", bound, true);

        assertThrows(InvalidAuthenticationSettings.class, access::check);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::"})
    void itCantBeOnWhereOthersMayConnect(String bound) {
        access.listeners = new ListenerSettings(bound, "127.0.0.1", false);

        assertThrows(InvalidAuthenticationSettings.class, access::check);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "127.8.8.8", "localhost"})
    void itMayBeOnWhereOnlyThisMachineConnects(String bound) {
        access.listeners = new ListenerSettings(bound, "127.0.0.1", false);

        assertDoesNotThrow(access::check);
    }

    private int refusal(RequestCredentials asked) {
        return assertThrows(ApiError.class, () -> access.caller(asked)).code().status();
    }

    private static RequestCredentials asked(String authorization) throws Exception {
        return Requests.from("127.0.0.1", "Authorization", authorization);
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
    }
}
