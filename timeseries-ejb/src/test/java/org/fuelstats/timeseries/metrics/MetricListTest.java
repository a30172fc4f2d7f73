package org.fuelstats.timeseries.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.database.TestDatabase;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.errors.RequestRejectedException.Reason;
import org.fuelstats.timeseries.metrics.MetricCatalogue.MetricName;
import org.fuelstats.timeseries.metrics.MetricCatalogue.MetricQuery;
import org.fuelstats.timeseries.metrics.NewMetric.Retention;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.ownership.Caller.Role;
import org.fuelstats.timeseries.policies.PolicyCatalogue;
import org.fuelstats.timeseries.queries.Page;
import org.fuelstats.timeseries.queries.Page.SortKey;
import org.fuelstats.timeseries.resources.ResourceDescriptions;
import org.fuelstats.timeseries.resources.ResourceDescriptions.Described;
import org.fuelstats.timeseries.time.Granularity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetricListTest {
    private static final Caller ANN = new Caller("ann", "p1", Set.of());
    private static final Caller BOB = new Caller("bob", "p2", Set.of());
    private static final Caller EVE = new Caller("eve", null, Set.of());
    private static final Caller ADMIN = new Caller("admin", null, Set.of(Role.ADMIN));
    private static final Retention LOW = new Retention.ByPolicy("low");
    private static final Retention OWN = new Retention.ByArchives(List.of(Archive.of(Granularity.ofSeconds(60), 60)));

    private final TestDatabase database = TestDatabase.create();
    private final MetricCatalogue metrics = new MetricCatalogue(database.database(), 1_000);
    private final MetricRights rights = new MetricRights(database.database());
    private final UUID bobsResource = UUID.randomUUID();
    private Metric anns;
    private Metric annsForBob;
    private Metric bobs;

    @BeforeEach
    void makeMetrics() {
        database.transaction(() -> {
            new PolicyCatalogue(database.database()).makeDefaults();
            return null;
        });
        database.execute("insert into resource values ('" + bobsResource
                + "', 'x', 'generic', 'ann', 'p1', 'bob', 'p2'," + " now(), null, now(), '{}', false)");
        anns = create(new NewMetric(OWN, "a", null, null), ANN);
        annsForBob = create(new NewMetric(LOW, "b", "s", bobsResource), ANN);
        bobs = create(new NewMetric(new Retention.ByPolicy("high"), "c", "%", null), BOB);
    }

    @Test
    void eachSeesWhatIsTheirs() {
        assertEquals(Set.of("a", "b", "c"), names(Map.of(), ADMIN));
        assertEquals(Set.of("a", "b"), names(Map.of(), ANN));
        assertEquals(Set.of("b", "c"), names(Map.of(), BOB));
        assertEquals(Set.of(), names(Map.of(), EVE));
    }

    @Test
    void metricsAreFoundByTheirPlainNames() {
        create(new NewMetric(OWN, "cpu.util@core=1,host=a", null, null), ANN);
        create(new NewMetric(OWN, "5xx", null, null), ANN);
        assertEquals(List.of("cpu.util@core=1,host=a"), plainlyNamed("cpu_util", ANN));
        assertEquals(List.of("5xx"), plainlyNamed("_5xx", ANN));
        assertEquals(List.of(), plainlyNamed("cpu_util", BOB));
        assertEquals(List.of("b"), plainlyNamed("b", BOB));
        assertEquals(2, metrics.plainlyNamed(Optional.empty(), 2, ADMIN).size());
        Described described = new ResourceDescriptions(database.database())
                .of(List.of(bobsResource))
                .get(bobsResource);
        assertEquals(new Described("x", "generic", Map.of()), described);
    }

    private List<String> plainlyNamed(String name, Caller caller) {
        return metrics.plainlyNamed(Optional.of(name), 10, caller).stream()
                .map(Metric::name)
                .toList();
    }

    @Test
    void checksOfOneMetricSayTheSameAsLists() {
        for (Caller caller : List.of(ADMIN, ANN, BOB, EVE)) {
            Set<String> listed = names(Map.of(), caller);
            for (Metric metric : List.of(anns, annsForBob, bobs)) {
                assertEquals(listed.contains(metric.name()), rights.mayRead(caller, metric));
            }
        }
        assertEquals(List.of(anns), rights.unreadable(BOB, List.of(anns, annsForBob, bobs)));
    }

    @Test
    void whomAResourceBelongsToReadsItsMetricsButDoesNotWriteThem() {
        assertTrue(rights.mayRead(BOB, annsForBob));
        assertEquals(false, MetricRights.mayWrite(BOB, annsForBob));
        assertEquals(true, MetricRights.mayWrite(ANN, annsForBob));
    }

    @Test
    void everyFieldFilters() {
        assertEquals(Set.of("a"), names(Map.of("id", anns.id().toString()), ADMIN));
        assertEquals(Set.of("b"), names(Map.of("name", "b"), ADMIN));
        assertEquals(Set.of("c"), names(Map.of("unit", "%"), ADMIN));
        assertEquals(Set.of("c"), names(Map.of("archive_policy_name", "high"), ADMIN));
        assertEquals(Set.of("b"), names(Map.of("resource_id", bobsResource.toString()), ADMIN));
        assertEquals(Set.of("c"), names(Map.of("creator", "bob:p2"), ADMIN));
        assertEquals(Set.of("a", "b"), names(Map.of("user_id", "ann", "project_id", "p1"), ADMIN));
        assertRefused(Reason.INVALID, Map.of("color", "red"));
        assertRefused(Reason.INVALID, Map.of("id", "1-1-1-1-1"));
        assertRefused(Reason.INVALID, Map.of("name", "nul\0"));
    }

    @Test
    void pagesFollowEachOther() {
        for (List<SortKey> sort :
                List.of(List.<SortKey>of(), List.of(SortKey.read("unit:desc")), List.of(SortKey.read("name:desc")))) {
            List<Metric> paged = new ArrayList<>();
            UUID marker = null;
            List<Metric> page;
            do {
                page = metrics.list(new MetricQuery(Map.of(), new Page(1, marker, sort)), ADMIN);
                paged.addAll(page);
                marker = page.isEmpty() ? null : page.get(0).id();
            } while (!page.isEmpty());
            assertEquals(metrics.list(new MetricQuery(Map.of(), new Page(9, null, sort)), ADMIN), paged);
            assertEquals(3, paged.size());
        }
        assertEquals(
                metrics.list(new MetricQuery(Map.of(), Page.first()), ADMIN).stream()
                        .sorted(Comparator.comparing(metric -> metric.id().toString()))
                        .toList(),
                metrics.list(new MetricQuery(Map.of(), Page.first()), ADMIN));
    }

    @Test
    void missingMetricsOfAResourceAreMadeAndTheOthersStay() {
        Map<MetricName, Metric> all = database.transaction(() -> metrics.createMissing(
                List.of(
                        new NewMetric(new Retention.ByPolicy("high"), "b", null, bobsResource),
                        new NewMetric(new Retention.ByPolicy("high"), "d", null, bobsResource)),
                ANN));
        assertEquals(annsForBob, all.get(new MetricName(bobsResource, "b")));
        assertEquals("high", all.get(new MetricName(bobsResource, "d")).policyName());
    }

    @Test
    void nobodyGivesMetricsToAResourceThatIsNotTheirsToChange() {
        NewMetric wanted = new NewMetric(LOW, "e", null, bobsResource);
        assertEquals(
                Reason.RESOURCE_UNKNOWN,
                assertThrows(RequestRejectedException.class, () -> create(wanted, BOB))
                        .reason());
    }

    private void assertRefused(Reason reason, Map<String, String> equal) {
        assertEquals(
                reason,
                assertThrows(RequestRejectedException.class, () -> names(equal, ADMIN))
                        .reason());
    }

    private Set<String> names(Map<String, String> equal, Caller caller) {
        return Set.copyOf(metrics.list(new MetricQuery(equal, Page.first()), caller).stream()
                .map(Metric::name)
                .toList());
    }

    private Metric create(NewMetric wanted, Caller caller) {
        return database.transaction(() -> metrics.create(wanted, caller));
    }
}
