package org.fuelstats.gnocchi.authentication;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** An authentication mode, as named in the configuration. They are tried in this order; the first whose credentials are present decides. */
enum AuthenticationMode {
    /** Headers of a proxy that has checked who it is. */
    PROXY("proxy"),
    /** A token of Keystone. */
    KEYSTONE("keystone"),
    /** User and password of the listener's realm. */
    REALM("realm"),
    /** A user's name with any password. */
    BASIC_UNCHECKED("basic-unchecked");

    private final String word;

    AuthenticationMode(String word) {
        this.word = word;
    }

    static AuthenticationMode of(String text) {
        String word = text.trim().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(mode -> mode.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no access \"" + text.trim() + "\", but "
                        + Arrays.stream(values()).map(mode -> mode.word).collect(Collectors.joining(", "))));
    }

    @Override
    public String toString() {
        return word;
    }
}
