package org.fuelstats.nailgun.sanitising;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Of each setting that Nailgun has, the rules say whether it leaves. */
class KnownAttributesTest {
    private static final Rules RULES = RulesReader.ofProduct();

    @Test
    void everySettingIsEitherWhitelistedOrPrivate() throws IOException {
        Map<String, String> undecided = new TreeMap<>();
        known().forEach((group, attributes) -> attributes.forEach(attribute -> {
            boolean listed = RULES.isListed(group, attribute);
            if (listed == RULES.isPrivate(group, attribute)) {
                undecided.put(
                        group + "." + attribute,
                        listed ? "whitelisted and private" : "neither whitelisted nor private");
            }
        }));
        assertEquals(Map.of(), undecided, "decide in rules.json5");
    }

    @Test
    void rulesAreAboutSettingsThatNailgunHas() throws IOException {
        Map<String, Set<String>> known = known();
        Set<String> unheardOf = new TreeSet<>();
        for (SettingRule rule : RULES.attributes()) {
            String group = rule.path().get(0);
            String attribute = rule.path().get(1);
            if (!attribute.equals("metadata")
                    && !known.getOrDefault(group, Set.of()).contains(attribute)) {
                unheardOf.add(group + "." + attribute);
            }
        }
        assertEquals(new TreeSet<String>(), unheardOf, "nailgun-attributes.txt does not have them");
    }

    @Test
    void noTwoSettingsLeaveUnderOneNameUnlessOneHasMoved() {
        Set<String> names = new TreeSet<>();
        Set<String> twice = new TreeSet<>();
        RULES.attributes().stream()
                .map(SettingRule::name)
                .filter(name -> !names.add(name))
                .forEach(twice::add);
        assertEquals(Set.of("murano_glance_artifacts_plugin"), twice);
    }

    private static Map<String, Set<String>> known() throws IOException {
        Map<String, Set<String>> known = new TreeMap<>();
        try (InputStream stream = KnownAttributesTest.class.getResourceAsStream("nailgun-attributes.txt")) {
            new String(stream.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        String[] group = line.split(": ", 2);
                        known.put(group[0], Set.of(group[1].split(" ")));
                    });
        }
        assertTrue(known.size() > 20, "the list is nearly empty");
        return known;
    }
}
