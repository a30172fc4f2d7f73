package org.fuelstats.timeseries.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.archive.DefaultPolicies;
import org.fuelstats.timeseries.database.TestDatabase;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.errors.RequestRejectedException.Reason;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.metrics.MetricCatalogue;
import org.fuelstats.timeseries.metrics.NewMetric;
import org.fuelstats.timeseries.metrics.NewMetric.Retention;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.ownership.Caller.Role;
import org.fuelstats.timeseries.policies.PolicyCatalogue.NamedPolicy;
import org.fuelstats.timeseries.time.Granularity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PolicyCatalogueTest {
    private static final Caller ADMIN = new Caller("admin", null, Set.of(Role.ADMIN));
    private static final Caller SERVICE = new Caller("ceilometer", "services", Set.of(Role.SERVICE));
    private static final Caller ANN = new Caller("ann", "p1", Set.of());
    private static final Granularity MINUTE = Granularity.ofSeconds(60);
    private static final Granularity HOUR = Granularity.ofSeconds(3_600);

    private final TestDatabase database = TestDatabase.create();
    private final PolicyCatalogue policies = new PolicyCatalogue(database.database());
    private final MetricCatalogue metrics = new MetricCatalogue(database.database(), 1_000);

    @BeforeEach
    void makeDefaults() {
        database.transaction(() -> {
            policies.makeDefaults();
            return null;
        });
    }

    @Test
    void theDefaultPoliciesAreThoseThatGnocchisUsersKnow() {
        DefaultPolicies.byName()
                .forEach((name, policy) ->
                        assertEquals(Optional.of(new NamedPolicy(name, policy)), policies.find(name)));
        assertEquals(Optional.empty(), policies.find("lowest"));
    }

    @Test
    void deletedDefaultPoliciesDoNotComeBackAtTheNextStart() {
        delete("medium", ADMIN);
        makeDefaults();
        assertEquals(Optional.empty(), policies.find("medium"));
    }

    @Test
    void aPolicyIsStoredWithAllItsMethodsAndUnlimitedArchives() {
        ArchivePolicy all = new ArchivePolicy(
                List.of(Archive.of(new Granularity(3_600_000_000L), 1_000), Archive.unlimited(HOUR)),
                7,
                new LinkedHashSet<>(AggregationMethod.all()));
        create("all", all, SERVICE);
        assertEquals(all, policies.find("all").orElseThrow().policy());
    }

    @Test
    void administratorsAndServicesMakePoliciesAndOnlyAdministratorsChangeThem() {
        assertRefused(Reason.FORBIDDEN, () -> create("mine", DefaultPolicies.LOW, ANN));
        assertRefused(Reason.FORBIDDEN, () -> change("low", List.of(), SERVICE));
        assertRefused(Reason.FORBIDDEN, () -> delete("low", SERVICE));
    }

    @Test
    void aNameIsTakenOnceAndCanStandInAnUrl() {
        assertRefused(Reason.POLICY_EXISTS, () -> create("low", DefaultPolicies.LOW, ADMIN));
        for (String bad : List.of("a/b", "", " ", "a\nb", "nul\0", "half\ud800", "x".repeat(256))) {
            assertRefused(Reason.INVALID, () -> create(bad, DefaultPolicies.LOW, ADMIN));
        }
        create("x".repeat(255), DefaultPolicies.LOW, ADMIN);
        create("Größe 😀 100%", DefaultPolicies.LOW, ADMIN);
    }

    @Test
    void pointsAndBackWindowChangeAndMetricsFollow() {
        Metric metric = metric("medium");
        assertEquals(DefaultPolicies.MEDIUM, policyOf(metric));

        NamedPolicy changed = database.transaction(() -> policies.change(
                "medium", List.of(Archive.of(HOUR, 10), Archive.of(MINUTE, 20)), OptionalInt.of(3), ADMIN));

        assertEquals(
                List.of(Archive.of(MINUTE, 20), Archive.of(HOUR, 10)),
                changed.policy().archives());
        assertEquals(3, changed.policy().backWindow());
        assertEquals(DefaultPolicies.MEDIUM.methods(), changed.policy().methods());
        metrics.refresh();
        assertEquals(changed.policy(), policyOf(metric));
    }

    @Test
    void intervalsDoNotChange() {
        List<Archive> added = List.of(Archive.of(MINUTE, 10), Archive.of(Granularity.ofSeconds(300), 10));
        assertTrue(assertRefused(Reason.POLICY_UNCHANGEABLE, () -> change("low", added, ADMIN))
                .startsWith("Archive policy low does not support change: Cannot add or drop granularities"));
        List<Archive> moved = List.of(Archive.of(MINUTE, 10));
        assertTrue(assertRefused(Reason.POLICY_UNCHANGEABLE, () -> change("low", moved, ADMIN))
                .startsWith("Archive policy low does not support change: 300.0 granularity interval was changed"));
        assertRefused(Reason.POLICY_NOT_FOUND, () -> change("lowest", moved, ADMIN));
    }

    @Test
    void aPolicyInUseIsNotDeleted() {
        Metric metric = metric("high");
        assertRefused(Reason.POLICY_IN_USE, () -> delete("high", ADMIN));
        database.transaction(() -> metrics.delete(metric.id()));
        delete("high", ADMIN);
        assertRefused(Reason.POLICY_NOT_FOUND, () -> delete("high", ADMIN));
    }

    private static String assertRefused(Reason reason, Runnable work) {
        RequestRejectedException refusal = assertThrows(RequestRejectedException.class, work::run);
        assertEquals(reason, refusal.reason(), refusal.getMessage());
        return refusal.getMessage();
    }

    private Metric metric(String policy) {
        NewMetric wanted = new NewMetric(new Retention.ByPolicy(policy), null, null, null);
        return database.transaction(() -> metrics.create(wanted, ANN));
    }

    private ArchivePolicy policyOf(Metric metric) {
        return metrics.find(metric.id()).orElseThrow().policy();
    }

    private void create(String name, ArchivePolicy policy, Caller caller) {
        database.transaction(() -> policies.create(new NamedPolicy(name, policy), caller));
    }

    private void change(String name, List<Archive> archives, Caller caller) {
        database.transaction(() -> policies.change(name, archives, OptionalInt.empty(), caller));
    }

    private void delete(String name, Caller caller) {
        database.transaction(() -> {
            policies.delete(name, caller);
            return null;
        });
    }
}
