package org.fuelstats.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Who asks in the stories, besides {@code operator} and {@code nobody}.
 *
 * @param authorizations user to value of the Authorization header
 */
record Users(Map<String, String> authorizations) {
    static final String OPERATOR = "operator";
    static final String NOBODY = "nobody";

    Optional<String> authorization(String user) {
        if (user.equals(NOBODY)) return Optional.empty();
        String known = authorizations.get(user);
        if (known == null)
            throw new IllegalArgumentException("there is no user " + user + ", but " + authorizations.keySet());
        return Optional.of(known);
    }

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
    }
}
