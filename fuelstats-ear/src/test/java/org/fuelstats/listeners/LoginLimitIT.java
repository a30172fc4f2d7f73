package org.fuelstats.listeners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.endtoend.RawClient;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** Guessing passwords locks out the address that does it, and nobody else. */
@EndToEnd
class LoginLimitIT {
    private final RunningSystem system;
    private final String wrong;
    private final String right;

    LoginLimitIT(RunningSystem system) {
        this.system = system;
        this.wrong = "Authorization: " + RunningSystem.authorization(system.operator(), "a guess");
        this.right = "Authorization: " + system.operatorAuthorization();
    }

    @Test
    void analyticsLocksTheUserOutForTheAddressThatGuesses() throws IOException {
        RawClient guesser = new RawClient(system, "127.0.0.31").toAnalytics();
        for (int i = 0; i < RunningSystem.LOGIN_ATTEMPTS; i++) {
            assertEquals(401, guesser.get("/api/v1/me", wrong).status());
        }

        RawClient.Answer locked = guesser.get("/api/v1/me", right);

        assertEquals(429, locked.status(), locked::text);
        assertTrue(locked.text().contains("\r\nRetry-After: "), locked.text());
        assertTrue(
                locked.body().startsWith("{\"status\":\"error\",\"message\":\"Too many failed logins"), locked.body());
        assertEquals(200, elsewhere().toAnalytics().get("/api/v1/me", right).status());
        assertTrue(Files.readString(system.serverLog())
                .contains("FUEL0282: User " + system.operator() + " is locked out for the address 127.0.0.31"));
    }

    @Test
    void theMetricStoreLocksTheUserOutForTheAddressThatGuesses() throws IOException {
        RawClient guesser = new RawClient(system, "127.0.0.33");
        for (int i = 0; i < RunningSystem.LOGIN_ATTEMPTS; i++) {
            assertEquals(401, guesser.get("/v1/capabilities", wrong).status());
        }

        RawClient.Answer locked = guesser.get("/v1/capabilities", right);

        assertEquals(429, locked.status(), locked::text);
        assertTrue(locked.body().startsWith("{\"code\":429,\"title\":\"Too Many Requests\""), locked.body());
        assertEquals(200, elsewhere().get("/v1/capabilities", right).status());
    }

    @Test
    void aLoginForgetsTheFailuresBeforeIt() throws IOException {
        RawClient forgetful = new RawClient(system, "127.0.0.34").toAnalytics();
        for (int i = 0; i < RunningSystem.LOGIN_ATTEMPTS * 2; i++) {
            boolean remembered = i % 10 == 9;
            assertEquals(
                    remembered ? 200 : 401,
                    forgetful.get("/api/v1/me", remembered ? right : wrong).status());
        }
    }

    private RawClient elsewhere() {
        return new RawClient(system, "127.0.0.32");
    }
}
