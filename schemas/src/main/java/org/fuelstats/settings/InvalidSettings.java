package org.fuelstats.settings;

import java.util.List;

/** Settings with which the application can't start. */
public final class InvalidSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidSettings(List<String> problems) {
        // Where it is thrown says nothing, and a stack trace would hide the message.
        super("Invalid settings: " + String.join("; ", problems), null, false, false);
    }
}
