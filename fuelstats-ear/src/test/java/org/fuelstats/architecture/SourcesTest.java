package org.fuelstats.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What types are called and what they show to other packages, and how long files are. Read from the sources, because constants leave no trace of their class in the bytecode. */
class SourcesTest {
    /** The share of types that are public without a contract that demands it. It may fall. */
    private static final double MOST_PUBLIC_BY_CHOICE = 0.35;

    /**
     * A container finds these by reflection, or by their names in web.xml, persistence.xml, META-INF/services, a script or the server's
     * configuration; and it wants them public.
     */
    private static final List<String> PUBLIC_BY_CONTRACT = List.of(
            "^@Path\\(",
            "^@Provider\\b",
            "^import jakarta\\.ejb\\.(Singleton|Stateless);",
            "\\bextends Application\\b",
            "\\bextends (HttpServlet|HttpFilter|AddressFilter)\\b",
            "\\bimplements (Filter|HandlerWrapper|ServletExtension|Integrator|FailureHandler|SecurityRealm|Extension)\\b",
            "\\bimplements HibernateOrmSearchMappingConfigurer\\b",
            "\\bpublic static void main\\(String",
            // Thrown by public methods to callers in other packages, whether these name it or not.
            "\\bextends RuntimeException\\b");

    private static final Pattern NAME = Pattern.compile("\\borg\\.fuelstats(\\.[a-z]\\w*)*\\.[A-Z]\\w*");

    private static List<SourceFile> files;
    private static List<SourceFile> main;
    private static List<SourceFile> users;

    @BeforeAll
    static void readTheSources() throws IOException {
        files = SourceFile.all();
        main = files.stream().filter(SourceFile::isMain).toList();
        // The end-to-end tests use the launcher as a library.
        users = files.stream()
                .filter(file -> file.isMain() || file.isEndToEndTest())
                .toList();
        assertTrue(main.size() > 500, "no sources were found");
    }

    @Test
    void fewTypesArePublic() {
        long shown = main.stream().filter(SourcesTest::isPublicByChoice).count();
        double share = (double) shown / main.size();
        assertTrue(share <= MOST_PUBLIC_BY_CHOICE, () -> shown + " of " + main.size() + " types are public: " + share);
    }

    private static boolean isPublicByChoice(SourceFile file) {
        return file.isPublic() && PUBLIC_BY_CONTRACT.stream().noneMatch(file::has);
    }

    @Test
    void aPublicTypeHasAUserInAnotherPackage() {
        Map<String, Set<String>> packagesByUsedType = new HashMap<>();
        for (SourceFile user : users) {
            Matcher name = NAME.matcher(user.code());
            while (name.find()) {
                packagesByUsedType
                        .computeIfAbsent(name.group(), type -> new HashSet<>())
                        .add(user.packageName());
            }
        }
        SortedSet<String> unused = new TreeSet<>();
        for (SourceFile file : main) {
            if (!isPublicByChoice(file)) continue;
            Set<String> packages = new HashSet<>(packagesByUsedType.getOrDefault(file.qualifiedName(), Set.of()));
            packages.remove(file.packageName());
            if (packages.isEmpty()) unused.add(file.qualifiedName());
        }
        assertEquals(new TreeSet<String>(), unused, "only their own package uses them: they are package-private");
    }

    @Test
    void typesHaveNamesOfTheirOwn() {
        Map<String, SortedSet<String>> byName = new TreeMap<>();
        for (SourceFile file : main) {
            byName.computeIfAbsent(file.typeName(), name -> new TreeSet<>()).add(file.qualifiedName());
        }
        byName.values().removeIf(twins -> twins.size() == 1);
        assertEquals(Map.of(), byName, "one simple name for several types");
    }

    @Test
    void noFileIsLongerThanThreeHundredLines() {
        SortedSet<String> longer = files.stream()
                .filter(file -> file.lines() > 300)
                .map(file -> file.path() + ": " + file.lines())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<String>(), longer, "more than one subject in a file");
    }
}
