package org.fuelstats.timeseries.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.fuelstats.timeseries.rollup.RawWindow;
import org.fuelstats.timeseries.time.Granularity;
import org.junit.jupiter.api.Test;

class ArchivePolicyTest {
    private static final Archive MINUTES = Archive.of(Granularity.ofSeconds(60), 1_000);
    private static final Archive MINUTES_FOR_A_YEAR = Archive.of(Granularity.ofSeconds(60), 525_600);
    private static final Archive HOURS = Archive.of(Granularity.ofSeconds(3_600), 24);

    @Test
    void archivesStandFromFineToCoarse() {
        ArchivePolicy policy = new ArchivePolicy(List.of(HOURS, MINUTES), 0, MethodSelection.DEFAULT);
        assertEquals(List.of(MINUTES, HOURS), policy.archives());
        assertEquals(HOURS.granularity(), policy.coarsest());
    }

    @Test
    void aPolicyHasOneArchiveForAGranularity() {
        InvalidArchiveException refusal = assertThrows(
                InvalidArchiveException.class,
                () -> new ArchivePolicy(List.of(MINUTES, MINUTES_FOR_A_YEAR), 0, MethodSelection.DEFAULT));
        assertTrue(refusal.getMessage().contains("granularity 60 s"), refusal.getMessage());
    }

    @Test
    void anEntityMayAskForTheSameIntervalTwiceAndKeepsTheLongest() {
        ArchivePolicy policy =
                ArchivePolicy.ofEntity(List.of(MINUTES, MINUTES_FOR_A_YEAR, HOURS), MethodSelection.DEFAULT);
        assertEquals(List.of(MINUTES_FOR_A_YEAR, HOURS), policy.archives());
        Archive all = Archive.unlimited(MINUTES.granularity());
        assertEquals(
                List.of(all),
                ArchivePolicy.ofEntity(List.of(MINUTES, all, MINUTES_FOR_A_YEAR), MethodSelection.DEFAULT)
                        .archives());
    }

    @Test
    void anEntityTakesInMeasuresFromTwoOfItsWidestIntervalsBefore() {
        RawWindow window = new RawWindow(ArchivePolicy.ofEntity(List.of(MINUTES, HOURS), MethodSelection.DEFAULT));
        long hour = HOURS.granularity().nanos();

        assertEquals(8 * hour, window.acceptFrom(10 * hour + 7));
    }

    @Test
    void emptyAndExcessivePoliciesAreRefused() {
        Set<AggregationMethod> methods = MethodSelection.DEFAULT;
        assertThrows(InvalidArchiveException.class, () -> new ArchivePolicy(List.of(), 0, methods));
        assertThrows(InvalidArchiveException.class, () -> new ArchivePolicy(List.of(MINUTES), -1, methods));
        assertThrows(InvalidArchiveException.class, () -> new ArchivePolicy(List.of(MINUTES), 100_001, methods));
        assertThrows(InvalidArchiveException.class, () -> new ArchivePolicy(List.of(MINUTES), 0, Set.of()));
        List<Archive> many = LongStream.rangeClosed(1, 17)
                .mapToObj(seconds -> Archive.unlimited(Granularity.ofSeconds(seconds)))
                .toList();
        assertThrows(InvalidArchiveException.class, () -> new ArchivePolicy(many, 0, methods));
    }

    @Test
    void theDefaultPoliciesAreThoseThatUsersKnow() {
        assertEquals(
                List.of("low", "medium", "high", "bool"),
                List.copyOf(DefaultPolicies.byName().keySet()));
        assertEquals("[300 s x 8640]", shown(DefaultPolicies.LOW));
        assertEquals("[60 s x 10080, 3600 s x 8760]", shown(DefaultPolicies.MEDIUM));
        assertEquals("[1 s x 3600, 60 s x 10080, 3600 s x 8760]", shown(DefaultPolicies.HIGH));
        assertEquals("[1 s x 31536000]", shown(DefaultPolicies.BOOL));
        assertEquals(3_600, DefaultPolicies.BOOL.backWindow());
        assertEquals(Set.of("last"), labels(DefaultPolicies.BOOL.methods()));
    }

    @Test
    void thereAre216Methods() {
        assertEquals(216, labels(AggregationMethod.all()).size());
        assertTrue(AggregationMethod.named("rate:95pct").isPresent());
        for (String unknown : List.of("0pct", "100pct", "nunique", "rate:rate:mean", "Mean", "")) {
            assertFalse(AggregationMethod.named(unknown).isPresent(), unknown);
        }
    }

    @Test
    void methodsAreNamedAddedOrTakenAway() {
        assertEquals(Set.of("mean", "min", "max", "sum", "std", "count"), labels(MethodSelection.read(List.of())));
        assertEquals(Set.of("last", "95pct"), labels(MethodSelection.read(List.of("last", "95pct"))));
        assertEquals(
                Set.of("mean", "min", "max", "sum", "count", "rate:mean"),
                labels(MethodSelection.read(List.of("-std", "+rate:mean"))));
        assertEquals(216, MethodSelection.read(List.of("*")).size());
        assertThrows(InvalidArchiveException.class, () -> MethodSelection.read(List.of("mean", "+std")));
        assertThrows(InvalidArchiveException.class, () -> MethodSelection.read(List.of("average")));
        assertThrows(InvalidArchiveException.class, () -> MethodSelection.read(List.of("+")));
    }

    private static String shown(ArchivePolicy policy) {
        return policy.archives().stream()
                .map(archive -> archive.granularity() + " x " + archive.points().getAsLong())
                .toList()
                .toString();
    }

    private static Set<String> labels(Collection<AggregationMethod> methods) {
        return methods.stream().map(AggregationMethod::label).collect(Collectors.toSet());
    }
}
