package org.fuelstats.timeseries.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.DefaultPolicies;
import org.fuelstats.timeseries.database.TestDatabase;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.errors.RequestRejectedException.Reason;
import org.fuelstats.timeseries.metrics.NewMetric.Retention;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.policies.PolicyCatalogue;
import org.fuelstats.timeseries.time.Granularity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetricCatalogueTest {
    private static final Caller ANN = new Caller("ann", "p1", Set.of());
    private static final Retention LOW = new Retention.ByPolicy("low");

    private final TestDatabase database = TestDatabase.create();
    private final MetricCatalogue here = new MetricCatalogue(database.database(), 1_000);
    private final MetricCatalogue there = new MetricCatalogue(database.database(), 1_000);

    @BeforeEach
    void makePolicies() {
        database.transaction(() -> {
            new PolicyCatalogue(database.database()).makeDefaults();
            return null;
        });
    }

    @Test
    void aMetricIsFoundOnEveryNodeAsItWasMade() {
        Metric made = create(new NewMetric(LOW, "cpu.util", "%", null));
        assertEquals(DefaultPolicies.LOW, made.policy());
        assertEquals("low", made.policyName());
        assertEquals("cpu.util", made.name());
        assertEquals("%", made.unit());
        assertEquals("ann:p1", made.creator());
        assertEquals(4, made.id().version());
        assertEquals(Optional.of(made), there.find(made.id()));
    }

    @Test
    void anEntityKeepsItsArchivesAsAskedAndTheLongestOfEachInterval() {
        Archive hour = Archive.of(Granularity.ofSeconds(60), 60);
        Archive day = Archive.of(Granularity.ofSeconds(60), 1_440);
        Metric made = create(NewMetric.entity(new Retention.ByArchives(List.of(hour, day))));
        assertTrue(made.entity());
        assertEquals(List.of(hour, day), made.askedArchives());
        assertEquals(List.of(day), made.policy().archives());
        assertEquals(EntityMethods.ALL, made.policy().methods());
    }

    @Test
    void anUnknownPolicyIsRefusedByName() {
        RequestRejectedException refusal = assertThrows(
                RequestRejectedException.class,
                () -> create(new NewMetric(new Retention.ByPolicy("lowest"), null, null, null)));
        assertEquals(Reason.POLICY_UNKNOWN, refusal.reason());
        assertEquals("lowest", refusal.subject());
    }

    @Test
    void anUnknownResourceIsRefused() {
        UUID nowhere = UUID.randomUUID();
        RequestRejectedException refusal =
                assertThrows(RequestRejectedException.class, () -> create(new NewMetric(LOW, "cpu", null, nowhere)));
        assertEquals(Reason.RESOURCE_UNKNOWN, refusal.reason());
    }

    @Test
    void ofManyMetricsAllOrNoneAreMade() {
        List<NewMetric> wanted = List.of(
                new NewMetric(LOW, "a", null, null), new NewMetric(new Retention.ByPolicy("none"), "b", null, null));
        assertThrows(RequestRejectedException.class, () -> database.transaction(() -> here.create(wanted, ANN)));
        List<NewMetric> good = List.of(
                new NewMetric(LOW, "a", null, null), new NewMetric(new Retention.ByPolicy("high"), "b", null, null));
        List<Metric> made = database.transaction(() -> here.create(good, ANN));
        assertEquals(List.of("a", "b"), made.stream().map(Metric::name).toList());
    }

    @Test
    void whatAnotherNodeDeletedIsKnownOnceTheVersionIsSeen() {
        Metric metric = create(new NewMetric(LOW, null, null, null));
        assertTrue(there.find(metric.id()).isPresent());
        assertEquals(Set.of(), there.deletedBy(version(), List.of(metric.number())));

        assertTrue(database.transaction(() -> here.delete(metric.id())));

        assertEquals(Set.of(metric.number()), there.deletedBy(version(), List.of(metric.number())));
        assertFalse(there.find(metric.id()).isPresent());
        assertEquals(Map.of(), there.policies(List.of(metric.number())));
    }

    @Test
    void deletingTwiceDeletesOnce() {
        Metric metric = create(new NewMetric(LOW, null, null, null));
        assertTrue(database.transaction(() -> here.delete(metric.id())));
        assertFalse(database.transaction(() -> here.delete(metric.id())));
    }

    @Test
    void whatIsRolledBackLeavesNoTraceInMemory() {
        UUID[] id = new UUID[1];
        assertThrows(
                IllegalStateException.class,
                () -> database.transaction(() -> {
                    id[0] = here.create(new NewMetric(LOW, null, null, null), ANN)
                            .id();
                    assertTrue(here.find(id[0]).isPresent());
                    throw new IllegalStateException("rolled back");
                }));
        assertFalse(here.find(id[0]).isPresent());
    }

    private Metric create(NewMetric wanted) {
        return database.transaction(() -> here.create(wanted, ANN));
    }

    private long version() {
        return database.transaction(() -> database.database().with(connection -> {
            try (var row = connection.createStatement().executeQuery("select version from catalogue_version")) {
                row.next();
                return row.getLong(1);
            }
        }));
    }
}
