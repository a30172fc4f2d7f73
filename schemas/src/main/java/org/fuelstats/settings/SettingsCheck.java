package org.fuelstats.settings;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Reads settings and collects everything that is wrong with them, so that all of it is reported at once. */
final class SettingsCheck {
    private final Config config;
    private final List<String> problems = new ArrayList<>();

    SettingsCheck(Config config) {
        this.config = config;
    }

    /** The setting's value; null, with a problem recorded, if it can't be used. */
    Object read(Setting setting) {
        try {
            return setting.read(config);
        } catch (IllegalArgumentException e) {
            problems.add(e.getMessage());
            return null;
        }
    }

    /** Reads it, and warns of a text that the next release rejects. */
    void check(Setting setting) {
        if (read(setting) instanceof FormerSpelling value) {
            value.writeInstead()
                    .ifPresent(text -> SettingsLog.LOG.formerSpelling(
                            setting.key(), text, setting.text(config).orElseThrow()));
        }
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    /** Throws if there is a problem. */
    void throwIfInvalid() {
        if (!problems.isEmpty()) {
            throw new InvalidSettings(problems);
        }
    }
}
