package org.fuelstats.settings;

import java.util.List;

/** Settings with which the application can't start. */
public final class InvalidSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidSettings(List<String> problems) {
        super("Invalid settings: " + String.join("; ", problems));
    }
}
