package org.fuelstats.architecture;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * A typed logger: its annotations as compiled, its descriptions from the Javadoc of its source file.
 *
 * @param title which component it belongs to; empty if its Javadoc does not begin with "Log messages of"
 * @param firstId the smallest id that it may use, or -1 without a declared range
 * @param lastId the largest id that it may use, or -1 without a declared range
 */
record TypedLogger(String name, String title, int firstId, int lastId, List<LoggedMessage> messages) {
    private static final String ANNOTATIONS = "org.jboss.logging.annotations.";
    private static final String TITLE = "Log messages of ";
    private static final String ACTION = "<p>Action: ";

    /** All typed loggers of the product, ordered by their ids. */
    static List<TypedLogger> all() {
        return Rooms.all().stream()
                .filter(type -> type.isAnnotatedWith(ANNOTATIONS + "MessageLogger"))
                .map(TypedLogger::of)
                .sorted(Comparator.comparingInt(TypedLogger::firstId))
                .toList();
    }

    private static TypedLogger of(JavaClass type) {
        JavadocComments comments = JavadocComments.of(sourceOf(type));
        JavaAnnotation<?> logger = type.getAnnotationOfType(ANNOTATIONS + "MessageLogger");
        String idForm = logger.get("projectCode").orElseThrow() + "%0"
                + logger.get("length").orElseThrow() + "d";
        List<LoggedMessage> messages = type.getMethods().stream()
                .filter(method -> method.isAnnotatedWith(ANNOTATIONS + "LogMessage"))
                .map(method -> message(method, idForm, comments.ofMethod(method.getName())))
                .sorted(Comparator.comparingInt(LoggedMessage::number))
                .toList();
        return new TypedLogger(
                type.getName(), title(comments.ofType()), border(type, "min"), border(type, "max"), messages);
    }

    private static LoggedMessage message(JavaMethod method, String idForm, String comment) {
        JavaAnnotation<?> message = method.getAnnotationOfType(ANNOTATIONS + "Message");
        int number = (int) message.get("id").orElseThrow();
        JavaEnumConstant level = (JavaEnumConstant) method.getAnnotationOfType(ANNOTATIONS + "LogMessage")
                .get("level")
                .orElseThrow();
        int split = comment.indexOf(ACTION);
        return new LoggedMessage(
                number,
                idForm.formatted(number),
                level.name(),
                (String) message.get("value").orElseThrow(),
                (split < 0 ? comment : comment.substring(0, split)).strip(),
                split < 0 ? "" : comment.substring(split + ACTION.length()).strip());
    }

    private static int border(JavaClass type, String which) {
        return type.tryGetAnnotationOfType(ANNOTATIONS + "ValidIdRange")
                .map(range -> (int) range.get(which).orElseThrow())
                .orElse(-1);
    }

    private static String title(String comment) {
        if (!comment.startsWith(TITLE)) return "";
        String words = comment.substring(TITLE.length()).split("[.:]", 2)[0];
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** From …/room/target/classes/a/B.class to …/room/src/main/java/a/B.java. */
    private static Path sourceOf(JavaClass type) {
        Path compiled = Path.of(type.getSource().orElseThrow().getUri());
        Path room = compiled;
        while (!room.endsWith("target")) room = room.getParent();
        return room.resolveSibling("src/main/java").resolve(type.getName().replace('.', '/') + ".java");
    }
}
