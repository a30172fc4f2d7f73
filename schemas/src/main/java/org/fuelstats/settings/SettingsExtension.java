package org.fuelstats.settings;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Checks all settings of the whole application before any of it starts. */
public class SettingsExtension implements Extension {
    private final Map<String, Setting> settings = new TreeMap<>();

    void collect(@Observes ProcessInjectionPoint<?, ?> event) {
        Annotated declaration = event.getInjectionPoint().getAnnotated();
        ConfigProperty property = declaration.getAnnotation(ConfigProperty.class);
        boolean declared =
                event.getInjectionPoint().getMember().getDeclaringClass().isRecord();
        if (property != null && declared) {
            Setting setting = Setting.of(
                    property,
                    declaration.getAnnotation(AllowedRange.class),
                    event.getInjectionPoint().getType());
            settings.put(setting.key(), setting);
        }
    }

    void check(@Observes AfterDeploymentValidation validation) {
        SettingsCheck check = new SettingsCheck(ConfigProvider.getConfig());
        settings.values().forEach(check::check);
        List<String> problems = check.problems();
        if (!problems.isEmpty()) {
            problems.forEach(SettingsLog.LOG::invalid);
            validation.addDeploymentProblem(new InvalidSettings(problems));
        }
    }
}
