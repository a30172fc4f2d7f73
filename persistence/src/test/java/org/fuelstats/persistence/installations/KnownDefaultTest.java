package org.fuelstats.persistence.installations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of the product's defaults, and of which release an environment is. */
class KnownDefaultTest {
    @Test
    void theDefaultsOfFiveReleasesAreKnown() {
        assertEquals(
                Set.of("6.0", "6.1", "7.0", "8.0", "9.0"),
                KnownDefault.all().stream().map(KnownDefault::release).collect(Collectors.toSet()));
    }

    @Test
    void aReleaseTellsAnAttributeOnce() {
        Set<List<String>> seen = new HashSet<>();
        List<KnownDefault> twice = KnownDefault.all().stream()
                .filter(known -> !seen.add(List.of(known.release(), known.attribute())))
                .toList();

        assertEquals(List.of(), twice);
    }

    @ParameterizedTest
    @CsvSource({
        "2014.2-6.0, 2",
        "2014.2.2-6.1, 2",
        "2015.1.0-7.0, 2",
        "liberty-8.0, 3",
        "mitaka-9.0, 3",
        "9.0, 3",
        "newton-10.0, ",
        "2014.2-6.0.1, ",
        "mitaka-9.0-uca, ",
        "mitaka, ",
        "mitaka-, ",
        ", "
    })
    void theReleaseOfTheProductIsTheEndOfTheVersionThatAnEnvironmentTells(String version, String replicas) {
        String found = KnownDefault.of(version).stream()
                .filter(known -> known.setting().equals("storage.osd_pool_size"))
                .map(KnownDefault::value)
                .findFirst()
                .orElse(null);

        assertEquals(replicas, found);
    }

    @Test
    void aDefaultIsMadeOfWords() {
        assertThrows(IllegalArgumentException.class, () -> new KnownDefault("9.0", "a.b", "b", "it's"));
        assertThrows(IllegalArgumentException.class, () -> new KnownDefault("9.0", "a.b", "", "true"));
    }
}
