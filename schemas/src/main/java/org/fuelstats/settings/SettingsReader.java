package org.fuelstats.settings;

import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads a record of settings where nothing is injected. */
public final class SettingsReader {
    private SettingsReader() {}

    /**
     * The settings as configured.
     *
     * @param type a record whose components declare a setting each
     * @throws InvalidSettings with everything that is wrong
     */
    public static <R extends Record> R read(Class<R> type) {
        return read(type, ConfigProvider.getConfig());
    }

    /** The same from another configuration. */
    public static <R extends Record> R read(Class<R> type, Config config) {
        SettingsCheck check = new SettingsCheck(config);
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        Object[] values = Arrays.stream(constructor.getParameters())
                .map(parameter -> check.read(setting(parameter)))
                .toArray();
        check.throwIfInvalid();
        try {
            constructor.setAccessible(true);
            return type.cast(constructor.newInstance(values));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is not a record of settings", e);
        }
    }

    private static Setting setting(Parameter parameter) {
        return Setting.of(parameter, parameter.getParameterizedType());
    }
}
