package org.fuelstats.architecture;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A setting as the compiled classes declare it.
 *
 * @param defaultText "–" if it has none
 * @param range "–" if it has none
 */
record DeclaredSetting(String key, String type, String defaultText, String range) {
    static final String CONFIG_PROPERTY = "org.eclipse.microprofile.config.inject.ConfigProperty";
    private static final String NONE = "–";
    private static final String UNCONFIGURED = "org.eclipse.microprofile.config.configproperty.unconfigureddvalue";
    private static final String RANGE = "org.fuelstats.settings.AllowedRange";

    /** All settings of the product, each once for each way in which it is declared, ordered by their keys. */
    static List<DeclaredSetting> all() {
        return Rooms.all().stream()
                .flatMap(DeclaredSetting::declaredIn)
                .distinct()
                .sorted(Comparator.comparing(DeclaredSetting::key))
                .toList();
    }

    /** Whether the class, one of its members or a parameter declares a setting. */
    static boolean hasAny(JavaClass type) {
        return Stream.of(
                        Stream.of(type),
                        type.getMembers().stream(),
                        type.getCodeUnits().stream().flatMap(unit -> unit.getParameters().stream()))
                .flatMap(declarations -> declarations)
                .map(CanBeAnnotated.class::cast)
                .anyMatch(declaration -> declaration.isAnnotatedWith(CONFIG_PROPERTY));
    }

    private static Stream<DeclaredSetting> declaredIn(JavaClass type) {
        Stream<DeclaredSetting> fields = type.getFields().stream()
                .filter(field -> field.isAnnotatedWith(CONFIG_PROPERTY))
                .map(field -> of(field, field.getRawType()));
        Stream<DeclaredSetting> parameters = type.getCodeUnits().stream()
                .map(JavaCodeUnit::getParameters)
                .flatMap(List<JavaParameter>::stream)
                .filter(parameter -> parameter.isAnnotatedWith(CONFIG_PROPERTY))
                .map(parameter -> of(parameter, parameter.getRawType()));
        return Stream.concat(fields, parameters);
    }

    private static DeclaredSetting of(HasAnnotations<?> declaration, JavaClass type) {
        JavaAnnotation<?> property = declaration.getAnnotationOfType(CONFIG_PROPERTY);
        String defaultText = text(property, "defaultValue");
        return new DeclaredSetting(
                text(property, "name"),
                type.getSimpleName(),
                defaultText.isEmpty() || defaultText.equals(UNCONFIGURED) ? NONE : defaultText,
                declaration
                        .tryGetAnnotationOfType(RANGE)
                        .map(range -> range(text(range, "min"), text(range, "max")))
                        .orElse(NONE));
    }

    private static String range(String min, String max) {
        return max.isEmpty() ? "from " + min : min + " to " + max;
    }

    /** Empty if it is left away: what an annotation says by default is known only where its class is at hand. */
    private static String text(JavaAnnotation<?> annotation, String property) {
        return annotation.get(property).map(String.class::cast).orElse("");
    }

    @Override
    public String toString() {
        return String.join(" | ", key, type, defaultText, range);
    }
}
