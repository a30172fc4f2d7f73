package org.fuelstats.gnocchi.authentication;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Lets the application start only if every enabled authentication mechanism is usable; reports all problems at once. */
@Singleton
@Startup
public class AuthenticationStartCheck {
    @Inject
    Authenticators ways;

    @PostConstruct
    void check() {
        List<String> problems = new ArrayList<>();
        for (Authenticator way : ways.inOrder()) {
            try {
                way.check();
            } catch (InvalidAuthenticationSettings e) {
                problems.add(e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidAuthenticationSettings(
                    "Invalid authentication settings of the metric store: " + String.join("; ", problems) + ".");
        }
    }
}
