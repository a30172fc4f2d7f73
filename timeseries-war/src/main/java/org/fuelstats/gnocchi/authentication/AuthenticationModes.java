package org.fuelstats.gnocchi.authentication;

import java.util.Arrays;
import java.util.List;

/** The enabled authentication mechanisms, in the order in which they are tried. */
record AuthenticationModes(List<AuthenticationMode> inOrder) {
    AuthenticationModes {
        inOrder = inOrder.stream().distinct().sorted().toList();
        if (inOrder.isEmpty()) {
            throw new IllegalArgumentException("no authentication mode is configured");
        }
        if (inOrder.contains(AuthenticationMode.REALM) && inOrder.contains(AuthenticationMode.BASIC_UNCHECKED)) {
            throw new IllegalArgumentException(
                    "realm and basic-unchecked cannot be combined, since a wrong password would then be accepted");
        }
    }

    /** Reads the configuration's text: words with commas between them. */
    public static AuthenticationModes of(String text) {
        return new AuthenticationModes(Arrays.stream(text.split(","))
                .filter(word -> !word.isBlank())
                .map(AuthenticationMode::of)
                .toList());
    }
}
