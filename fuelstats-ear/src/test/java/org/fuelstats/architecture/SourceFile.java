package org.fuelstats.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Java file of this repository.
 *
 * @param path from the repository's top
 * @param code its text without comments
 */
record SourceFile(Path path, int lines, String code) {
    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);

    /** All of the repository, of the product and of its tests. */
    static List<SourceFile> all() throws IOException {
        try (Stream<Path> files = Files.walk(TOP)) {
            return files.map(TOP::relativize)
                    .filter(path -> path.toString().matches("(?!.*\\btarget/).*\\bsrc/(main|test)/java/.*\\.java"))
                    .filter(path -> !path.endsWith("package-info.java"))
                    .map(SourceFile::read)
                    .toList();
        }
    }

    private static SourceFile read(Path path) {
        try {
            String text = Files.readString(TOP.resolve(path));
            return new SourceFile(
                    path, (int) text.lines().count(), COMMENT.matcher(text).replaceAll(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is the product's and not a test's. */
    boolean isMain() {
        return path.toString().contains("src/main/java");
    }

    boolean isEndToEndTest() {
        return path.startsWith("fuelstats-ear");
    }

    /** The simple name of its top-level type. */
    String typeName() {
        return path.getFileName().toString().replace(".java", "");
    }

    String packageName() {
        Matcher name = PACKAGE.matcher(code);
        if (!name.find()) throw new IllegalStateException(path + " has no package");
        return name.group(1);
    }

    String qualifiedName() {
        return packageName() + "." + typeName();
    }

    /** Whether its top-level type is public. */
    boolean isPublic() {
        return has("^public [a-z -]*\\b(class|interface|record|enum|@interface) " + typeName() + "\\b");
    }

    boolean has(String regex) {
        return Pattern.compile(regex, Pattern.MULTILINE).matcher(code).find();
    }
}
