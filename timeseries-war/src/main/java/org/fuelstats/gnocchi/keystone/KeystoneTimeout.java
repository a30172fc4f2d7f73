package org.fuelstats.gnocchi.keystone;

import java.time.Duration;

/** A duration in the settings of Keystone, in ISO 8601: 100 milliseconds to an hour. */
public record KeystoneTimeout(Duration length) {
    private static final Duration LEAST = Duration.ofMillis(100);
    private static final Duration MOST = Duration.ofHours(1);

    public KeystoneTimeout {
        if (length.compareTo(LEAST) < 0 || length.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(length + " is not between " + LEAST + " and " + MOST);
        }
    }

    /** Reads the configuration's text. */
    public static KeystoneTimeout of(String text) {
        return new KeystoneTimeout(Duration.parse(text.trim()));
    }
}
