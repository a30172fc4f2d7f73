package org.fuelstats.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** That the fleet's health checks are believable: some fail far more often than others, and each way to come out occurs. */
class HealthChecksTest {
    private static final List<CheckSetRun> RUNS = Fleets.installations(2000)
            .flatMap(installation -> HealthChecks.runs(installation, Fleets.NOW).stream())
            .toList();

    @Test
    void theFleetHasEnoughRunsOfEachSet() {
        Map<String, Long> sets = RUNS.stream().collect(Collectors.groupingBy(CheckSetRun::set, Collectors.counting()));

        assertEquals(6, sets.size(), sets::toString);
        assertTrue(sets.values().stream().allMatch(runs -> runs > 200), sets::toString);
        assertTrue(RUNS.size() < 20_000, () -> RUNS.size() + " runs");
    }

    @Test
    void testsComeOutInEachWay() {
        Map<String, Long> statuses = RUNS.stream()
                .flatMap(run -> run.results().stream())
                .collect(Collectors.groupingBy(CheckSetRun.Result::status, Collectors.counting()));

        assertEquals(8, statuses.size(), statuses::toString);
        assertTrue(statuses.get("success") > 5 * statuses.get("failure"), statuses::toString);
        assertTrue(statuses.get("failure") > 2 * statuses.get("error"), statuses::toString);
    }

    @Test
    void someChecksFailFarMoreOftenThanOthers() {
        Map<String, int[]> counts = new HashMap<>();
        for (CheckSetRun run : RUNS) {
            for (CheckSetRun.Result result : run.results()) {
                boolean failed =
                        result.status().equals("failure") || result.status().equals("error");
                if (failed || result.status().equals("success")) {
                    int[] count = counts.computeIfAbsent(result.check().title(), none -> new int[2]);
                    count[0]++;
                    count[1] += failed ? 1 : 0;
                }
            }
        }

        assertTrue(share(counts.get("Check usage of default credentials on master node")) > 0.3);
        double connectivity = share(counts.get("Check internet connectivity from a compute"));
        assertTrue(
                connectivity > 0.1 && connectivity < 0.3, () -> connectivity + " of the checks of connectivity failed");
        assertTrue(share(counts.get("Create keypair")) < 0.03);
    }

    @Test
    void runsLieInTheEnvironmentsTimeAndEndAfterTheirBeginning() {
        for (CheckSetRun run : RUNS) {
            assertTrue(run.start().isAfter(run.cluster().created()));
            assertTrue(run.start().isBefore(Fleets.NOW));
            assertTrue(run.end() == null
                    || run.end().isAfter(run.start()) && !run.end().isAfter(Fleets.NOW));
        }
    }

    private static double share(int[] count) {
        return (double) count[1] / count[0];
    }
}
