package org.fuelstats.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** That the fleet is reproducible, and believable in its numbers. */
class FleetTest {
    private static final int SIZE = 1000;

    @Test
    void theSameSeedGivesTheSameBytes() {
        for (int number : List.of(0, 3, 77, 500)) {
            assertEquals(bytes(7, number), bytes(7, number));
        }
    }

    @Test
    void anotherSeedGivesAnotherFleet() {
        assertNotEquals(bytes(7, 3), bytes(8, 3));
    }

    @Test
    void aLaterFleetHasTheSameRecordsWithOtherDates() {
        Fleet later = new Fleet(7, Fleets.NOW.plus(Duration.ofDays(40)));
        for (int number = 0; number < 100; number++) {
            Installation before = Fleets.fleet().installation(number);
            Installation after = later.installation(number);
            assertEquals(before.uid(), after.uid());
            assertEquals(
                    ActionHistory.of(before, Fleets.NOW).size(),
                    ActionHistory.of(after, later.now()).size());
            assertEquals(keys(before, Fleets.fleet()), keys(after, later));
        }
    }

    @Test
    void totalsAreAsAFleetOfThisSizeHasThem() {
        double clusters = Fleets.installations(SIZE)
                .mapToInt(i -> i.clusters().size())
                .average()
                .orElseThrow();
        assertTrue(clusters > 1.2 && clusters < 2.2, () -> clusters + " clusters each");
        double logs = Fleets.installations(SIZE)
                .mapToInt(i -> ActionHistory.of(i, Fleets.NOW).size())
                .average()
                .orElseThrow();
        assertTrue(logs > 55 && logs < 110, () -> logs + " action logs each");
        double bytes = Fleets.installations(SIZE)
                .mapToInt(i -> StructureDocument.of(i).toString().length())
                .average()
                .orElseThrow();
        assertTrue(bytes > 5_000 && bytes < 60_000, () -> bytes + " bytes of structure each");
        assertTrue(Fleets.installations(SIZE).anyMatch(i -> i.clusters().isEmpty()));
        assertTrue(Fleets.installations(SIZE)
                .anyMatch(i -> i.clusters().stream().anyMatch(c -> c.nodes().size() > 60)));
    }

    @Test
    void mostEnvironmentsAreOperationalAndEachStatusOccurs() {
        Map<Fate, Long> fates = Fleets.installations(2000)
                .flatMap(installation -> installation.clusters().stream())
                .collect(Collectors.groupingBy(Cluster::fate, TreeMap::new, Collectors.counting()));
        long all = fates.values().stream().mapToLong(Long::longValue).sum();
        assertTrue(fates.get(Fate.OPERATIONAL) > all / 2, fates::toString);
        assertEquals(8, fates.size(), fates::toString);
    }

    @Test
    void adoptionGrowsAndReleasesFollowTheirTime() {
        Map<Boolean, List<Installation>> halves = Fleets.installations(SIZE)
                .collect(Collectors.partitioningBy(i -> i.installed().isAfter(Fleets.NOW.minus(Duration.ofDays(365)))));
        assertTrue(halves.get(true).size() > 2 * halves.get(false).size());
        assertTrue(halves.get(false).stream().noneMatch(i -> i.release() == Release.V9_0));
        assertTrue(halves.get(true).stream().anyMatch(i -> i.release() == Release.V9_0));
        assertEquals(
                Release.values().length,
                Fleets.installations(SIZE).map(Installation::release).distinct().count());
    }

    @Test
    void historyStaysWithinTheTwoYears() {
        Fleets.installations(SIZE)
                .flatMap(installation -> ActionHistory.of(installation, Fleets.NOW).stream())
                .forEach(action -> {
                    assertTrue(!action.start().isAfter(Fleets.NOW), () -> action.name() + " at " + action.start());
                    assertTrue(
                            action.start()
                                    .isAfter(Fleets.NOW.minus(Fleet.HISTORY).minus(Duration.ofDays(10))),
                            () -> action.name() + " at " + action.start());
                    assertTrue(action.end() == null || !action.end().isBefore(action.start()));
                    assertTrue(action.end() == null || !action.end().isAfter(Fleets.NOW));
                });
    }

    private static String bytes(long seed, int number) {
        return Fleets.requests(new Fleet(seed, Fleets.NOW).installation(number)).toString();
    }

    private static List<String> keys(Installation installation, Fleet fleet) {
        Stream<String> workloads = Workloads.requests(installation, fleet.now()).stream()
                .flatMap(request ->
                        StreamSupport.stream(request.get("oswl_stats").spliterator(), false))
                .map((JsonNode row) -> row.get("id") + " " + row.get("resource_type"));
        Stream<String> checks = HealthChecks.requests(installation, fleet.now()).stream()
                .flatMap(request ->
                        StreamSupport.stream(request.get("ostf_stats").spliterator(), false))
                .map((JsonNode run) -> run.get("id") + " " + run.get("test_set") + " " + run.get("tests"));
        return Stream.concat(workloads, checks).toList();
    }
}
