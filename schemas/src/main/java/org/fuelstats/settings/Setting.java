package org.fuelstats.settings;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * A setting as it is declared.
 *
 * @param type what its text is converted to
 * @param optional whether it may be absent
 * @param range null if any value of the type will do
 */
record Setting(String key, Optional<String> defaultText, Class<?> type, boolean optional, AllowedRange range) {
    private static final Map<Class<?>, String> KINDS = Map.of(
            int.class, "an integer",
            long.class, "an integer",
            ByteSize.class, "a size such as 512 KiB or 4 MiB",
            Duration.class, "a duration such as PT30S or P7D");

    static Setting of(AnnotatedElement declaration, Type type) {
        return of(declaration.getAnnotation(ConfigProperty.class), declaration.getAnnotation(AllowedRange.class), type);
    }

    static Setting of(ConfigProperty property, AllowedRange range, Type type) {
        boolean optional = type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
        Type value = optional ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
        Optional<String> defaultText =
                Optional.of(property.defaultValue()).filter(text -> !text.equals(ConfigProperty.UNCONFIGURED_VALUE));
        return new Setting(property.name(), defaultText, (Class<?>) value, optional, range);
    }

    /** The configured text, or else the default. */
    Optional<String> text(Config config) {
        return Optional.ofNullable(config.getConfigValue(key).getValue())
                .filter(text -> !optional || !text.isEmpty())
                .or(() -> defaultText);
    }

    /**
     * The value, an {@link Optional} if it may be absent.
     *
     * @throws IllegalArgumentException if it is missing, can't be read or isn't allowed
     */
    Object read(Config config) {
        Optional<Object> value = text(config).map(text -> value(text, config));
        if (optional) {
            return value;
        }
        return value.orElseThrow(() -> new IllegalArgumentException(key + " must be set"));
    }

    private Object value(String text, Config config) {
        Converter<?> converter = config.getConverter(type).orElseThrow();
        Object value;
        try {
            value = converter.convert(text);
        } catch (RuntimeException e) {
            throw KINDS.containsKey(type)
                    ? notAllowed("\"" + text + "\"", e)
                    : new IllegalArgumentException(key + ": " + reason(e), e);
        }
        if (value == null) {
            throw new IllegalArgumentException(key + " must not be empty");
        }
        if (range != null && !isIn(value, converter)) {
            throw notAllowed(text.trim(), null);
        }
        return value;
    }

    @SuppressWarnings("unchecked") // Ends of the range and value are converted alike.
    private boolean isIn(Object value, Converter<?> converter) {
        Comparable<Object> comparable = (Comparable<Object>) value;
        return comparable.compareTo(converter.convert(range.min())) >= 0
                && (range.max().isEmpty() || comparable.compareTo(converter.convert(range.max())) <= 0);
    }

    private IllegalArgumentException notAllowed(String text, RuntimeException cause) {
        return new IllegalArgumentException(
                key + " must be " + KINDS.getOrDefault(type, "a value") + allowed() + ", not " + text, cause);
    }

    private String allowed() {
        if (range == null) {
            return "";
        }
        return range.max().isEmpty()
                ? " of at least " + range.min()
                : " between " + range.min() + " and " + range.max();
    }

    /** What the type's own method said; it is called by reflection. */
    private static String reason(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof InvocationTargetException called) {
                return called.getCause().getMessage();
            }
        }
        return failure.getMessage();
    }
}
