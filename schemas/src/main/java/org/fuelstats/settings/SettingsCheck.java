package org.fuelstats.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Checks the settings of a component when the application starts, and reports all that are wrong at once. */
public final class SettingsCheck {
    private final List<String> problems = new ArrayList<>();

    /**
     * Keeps the application from starting with settings that can't work.
     *
     * @throws InvalidSettings with every problem of all these components
     */
    public static void check(Iterable<? extends ValidatedSettings> components) {
        SettingsCheck check = new SettingsCheck();
        components.forEach(component -> component.validate(check));
        check.throwIfInvalid();
    }

    /** A value that must lie between two others, both included. */
    public SettingsCheck range(String key, ByteSize value, ByteSize least, ByteSize most) {
        return compare(key, value, least, most);
    }

    public SettingsCheck range(String key, Duration value, Duration least, Duration most) {
        return compare(key, value, least, most);
    }

    public SettingsCheck range(String key, long value, long least, long most) {
        return compare(key, value, least, most);
    }

    /** Any other condition; the message says what the value must be. */
    public SettingsCheck require(String key, boolean valid, String message) {
        if (!valid) {
            problems.add(key + " " + message);
        }
        return this;
    }

    private <T extends Comparable<T>> SettingsCheck compare(String key, T value, T least, T most) {
        boolean valid = value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
        return require(key, valid, "must be between " + least + " and " + most + ", not " + value);
    }

    public List<String> problems() {
        return List.copyOf(problems);
    }

    private void throwIfInvalid() {
        if (!problems.isEmpty()) {
            throw new InvalidSettings(problems);
        }
    }
}
