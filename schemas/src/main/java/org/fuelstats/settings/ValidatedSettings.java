package org.fuelstats.settings;

/** The settings of one component, whose ranges are checked when the application starts. */
public interface ValidatedSettings {
    /** Records everything that is wrong with the settings. */
    void validate(SettingsCheck check);
}
