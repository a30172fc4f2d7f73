package org.fuelstats.gnocchi;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.fuelstats.settings.SettingsCheck;
import org.fuelstats.settings.ValidatedSettings;

/** Lets the metric store start only with settings that can work. */
@Singleton
@Startup
public class SettingsStartCheck {
    @Inject
    @Any
    Instance<ValidatedSettings> components;

    @PostConstruct
    void check() {
        SettingsCheck.check(components);
    }
}
