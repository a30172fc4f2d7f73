package org.fuelstats.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages under docs/ keep up with what they describe. */
class DocumentationTest {
    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern VARIABLE = Pattern.compile("FUELSTATS_[A-Z_]*[A-Z]");
    private static final Pattern KEY_ROW = Pattern.compile("(?<=\n\\| `)fuelstats\\.[a-z.-]+(?=` \\|)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]+)(#[^)]*)?\\)");

    @Test
    void everyConfigurationKeyIsDocumentedWithItsDefault() throws IOException {
        List<DeclaredSetting> settings = DeclaredSetting.all();
        assertFalse(settings.isEmpty(), "no injected configuration key was found: are they no longer annotated?");
        String page = Files.readString(TOP.resolve("docs/configuration.md"));
        List<String> rows = settings.stream()
                .map(setting -> "| `" + setting.key() + "` | " + setting.defaultText() + " | ")
                .filter(row -> !page.contains("\n" + row))
                .toList();
        assertEquals(List.of(), rows, "rows that docs/configuration.md does not have");
    }

    @Test
    void everyKeyThatIsDocumentedExists() throws IOException {
        SortedSet<String> known = new TreeSet<>();
        DeclaredSetting.all().forEach(setting -> known.add(setting.key()));
        SortedSet<String> documented = found(KEY_ROW, List.of(TOP.resolve("docs/configuration.md")));
        documented.removeAll(known);
        assertEquals(new TreeSet<String>(), documented, "keys in docs/configuration.md that no class reads");
    }

    @Test
    void everyEnvironmentVariableIsDocumented() throws IOException {
        SortedSet<String> variables = found(VARIABLE, productSources(".java", ".xml", ".cli", "/run", "/bench"));
        assertFalse(
                variables.isEmpty(), "no environment variable was found in the sources: is the pattern still right?");
        assertEquals(new TreeSet<String>(), missing(variables), "variables that docs/configuration.md does not name");
    }

    @Test
    void linksBetweenPagesLeadSomewhere() throws IOException {
        SortedSet<String> broken = new TreeSet<>();
        for (Path page : pages()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                if (!Files.exists(page.resolveSibling(link.group(1)))) {
                    broken.add(TOP.relativize(page) + " -> " + link.group(1));
                }
            }
        }
        assertEquals(new TreeSet<String>(), broken, "links to nothing");
    }

    private static SortedSet<String> missing(SortedSet<String> names) throws IOException {
        String page = Files.readString(TOP.resolve("docs/configuration.md"));
        SortedSet<String> missing = new TreeSet<>(names);
        missing.removeIf(name -> page.contains("`" + name + "`"));
        return missing;
    }

    private static SortedSet<String> found(Pattern pattern, List<Path> files) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        for (Path file : files) {
            Matcher match = pattern.matcher(Files.readString(file));
            while (match.find()) {
                names.add(match.group());
            }
        }
        return names;
    }

    private static List<Path> productSources(String... endings) throws IOException {
        try (Stream<Path> files = Files.walk(TOP, 14)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .filter(file -> Stream.of("/target/", "/src/test/", "/data/", "/.")
                            .noneMatch(TOP.relativize(file).toString().transform("/"::concat)::contains))
                    .toList();
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(TOP.resolve("docs"));
                Stream<Path> top = Files.list(TOP)) {
            return Stream.concat(docs, top)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }
}
