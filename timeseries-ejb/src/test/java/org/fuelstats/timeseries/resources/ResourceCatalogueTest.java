package org.fuelstats.timeseries.resources;

import org.fuelstats.timeseries.resources.NewResource.MetricLink;

import org.fuelstats.timeseries.resources.ResourceChange.FieldUpdate;

import org.fuelstats.timeseries.resources.ResourceCatalogue.ResourceQuery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.database.TestDatabase;
import org.fuelstats.timeseries.database.ThreadTransactions.Work;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.errors.RequestRejectedException.Reason;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.metrics.MetricCatalogue;
import org.fuelstats.timeseries.metrics.NewMetric;
import org.fuelstats.timeseries.metrics.NewMetric.Retention;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.ownership.Caller.Role;
import org.fuelstats.timeseries.queries.Page;
import org.fuelstats.timeseries.queries.Page.SortKey;
import org.fuelstats.timeseries.resources.ResourceCatalogue.Orphans;
import org.fuelstats.timeseries.time.Granularity;
import org.junit.jupiter.api.Test;

class ResourceCatalogueTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant START = Instant.parse("2013-01-01T12:23:12Z");
    private static final Retention.ByArchives HOUR =
            new Retention.ByArchives(List.of(Archive.of(Granularity.ofSeconds(60), 60)));
    private static final Map<String, Object> INSTANCE =
            Map.of("flavor_id", "2", "host", "compute1", "display_name", "web");

    private static final Caller ANN = new Caller("ann", "p1", Set.of());
    private static final Caller ANNS_COLLEAGUE = new Caller("amy", "p1", Set.of());
    private static final Caller BOB = new Caller("bob", "p2", Set.of());
    private static final Caller SERVICE = new Caller("ceilometer", "services", Set.of(Role.SERVICE));
    private static final Caller ADMIN = new Caller("admin", "admins", Set.of(Role.ADMIN));

    private final TestDatabase database = TestDatabase.create();
    private final MetricCatalogue metrics = new MetricCatalogue(database.database(), 1_000);
    private final ResourceCatalogue resources =
            new ResourceCatalogue(database.database(), new ResourceTypes(), metrics, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aResourceIsFoundAsItWasMadeWithItsEntities() {
        Metric entity = entity(ANN);
        Resource made = create("instance", INSTANCE, Map.of("cpu", existing(entity), "disk", made()), ANN);

        assertEquals("instance", made.type());
        assertEquals(START, made.startedAt());
        assertNull(made.endedAt());
        assertEquals("compute1", made.attributes().get("host"));
        assertTrue(made.attributes().containsKey("image_ref"));
        assertNull(made.attributes().get("image_ref"));
        assertEquals(Set.of("cpu", "disk"), made.metrics().keySet());
        assertEquals(entity.id(), made.metrics().get("cpu"));
        assertEquals(made, resources.get("instance", made.id(), ANN));
        assertEquals(made, resources.get("generic", made.id(), ANN));
        Metric disk = metrics.current(made.metrics().get("disk")).orElseThrow();
        assertTrue(disk.entity());
        assertEquals(made.id(), disk.resource());
    }

    @Test
    void theWrongTypeIsNotFound() {
        Resource made = create("instance", INSTANCE, Map.of(), ANN);
        assertRefused(Reason.RESOURCE_NOT_FOUND, () -> resources.get("volume", made.id(), ANN));
        assertRefused(Reason.RESOURCE_TYPE_NOT_FOUND, () -> resources.get("spaceship", made.id(), ANN));
    }

    @Test
    void aDuplicateIsRefusedAndItsEntitiesAreNotMade() {
        Resource made = create("generic", Map.of(), Map.of(), ANN);
        assertRefused(
                Reason.RESOURCE_EXISTS,
                () -> resources.create("generic", wanted(made.id(), Map.of(), Map.of("cpu", made())), BOB));
        assertEquals(0, count("metric"));
    }

    @Test
    void anUnknownEntityLeavesNothingBehind() {
        Map<String, MetricLink> links = Map.of("cpu", made(), "disk", new MetricLink.Existing(UUID.randomUUID()));
        assertRefused(
                Reason.METRIC_UNKNOWN,
                () -> resources.create("generic", wanted(UUID.randomUUID(), Map.of(), links), ANN));
        assertEquals(0, count("metric") + count("resource"));
    }

    @Test
    void attributesAreCheckedByTheType() {
        UUID id = UUID.randomUUID();
        for (Map<String, Object> bad : List.<Map<String, Object>>of(
                Map.of("flavor_id", "2", "host", "compute1"),
                Map.of("flavor_id", 2, "host", "compute1", "display_name", "web"),
                Map.of("flavor_id", "2", "host", "compute1", "display_name", "web", "color", "red"),
                Map.of("flavor_id", "2", "host", "compute1", "display_name", "nul \0"),
                Map.of("flavor_id", "2", "host", "compute1", "display_name", "x".repeat(256)),
                Map.of("flavor_id", "2", "host", "compute1", "display_name", "web", "launched_at", "soon"))) {
            assertRefused(Reason.INVALID, () -> resources.create("instance", wanted(id, bad, Map.of()), ANN));
        }
    }

    @Test
    void aChangeAnswersTheResourceAndLeavesWhatItDoesNotName() {
        Resource made = create("instance", INSTANCE, Map.of("cpu", made()), ANN);
        Resource changed = change(made, edit(Map.of("host", "compute2")), ANN);
        assertEquals("compute2", changed.attributes().get("host"));
        assertEquals("web", changed.attributes().get("display_name"));
        assertEquals(made.metrics(), changed.metrics());
        assertEquals(changed, resources.get("instance", made.id(), ANN));
    }

    @Test
    void aRequiredAttributeCannotBeTakenAway() {
        Resource made = create("instance", INSTANCE, Map.of(), ANN);
        Map<String, Object> none = new HashMap<>();
        none.put("host", null);
        assertRefused(Reason.INVALID, () -> change(made, edit(none), ANN));
    }

    @Test
    void entitiesInAChangeReplaceTheWholeMap() {
        Resource made = create("generic", Map.of(), Map.of("a", made(), "b", made()), ANN);
        UUID a = made.metrics().get("a");
        UUID b = made.metrics().get("b");
        Resource changed = change(made, links(Map.of("a", new MetricLink.Existing(b), "c", made())), ANN);
        assertEquals(Set.of("a", "c"), changed.metrics().keySet());
        assertEquals(b, changed.metrics().get("a"));
        assertNull(metrics.current(a).orElseThrow().resource());
    }

    @Test
    void aChangeWithAnUnknownEntityChangesNothing() {
        Resource made = create("generic", Map.of(), Map.of("a", made()), ANN);
        assertRefused(
                Reason.METRIC_UNKNOWN,
                () -> change(made, links(Map.of("b", made(), "c", new MetricLink.Existing(UUID.randomUUID()))), ANN));
        assertEquals(made, resources.get("generic", made.id(), ANN));
    }

    @Test
    void theEndCannotLieBeforeTheStart() {
        Resource made = create("generic", Map.of(), Map.of(), ANN);
        assertRefused(Reason.INVALID, () -> change(made, ends(START.minusSeconds(1)), ANN));
        assertEquals(START, change(made, ends(START), ANN).endedAt());
        assertNull(change(made, ends(null), ANN).endedAt());
    }

    @Test
    void deletingAResourceKeepsItsEntitiesUnlessAskedOtherwise() {
        Resource kept = create("generic", Map.of(), Map.of("a", made()), ANN);
        UUID entity = kept.metrics().get("a");
        delete(kept, Orphans.KEPT, ANN);
        assertTrue(metrics.current(entity).isPresent());
        assertRefused(Reason.RESOURCE_NOT_FOUND, () -> resources.get("generic", kept.id(), ANN));
        assertRefused(Reason.RESOURCE_NOT_FOUND, () -> delete(kept, Orphans.KEPT, ANN));

        Resource gone = create("generic", Map.of(), Map.of("a", made()), ANN);
        delete(gone, Orphans.DELETED, ANN);
        assertFalse(metrics.current(gone.metrics().get("a")).isPresent());
    }

    @Test
    void aDeletedEntityVanishesFromItsResource() {
        Resource made = create("generic", Map.of(), Map.of("a", made(), "b", made()), ANN);
        database.transaction(() -> metrics.delete(made.metrics().get("a")));
        assertEquals(
                Set.of("b"), resources.get("generic", made.id(), ANN).metrics().keySet());
    }

    @Test
    void othersSeeOnlyWhatBelongsToThem() {
        Resource anns = create("generic", Map.of(), Map.of(), ANN);
        Resource bobsByAnn = resource(new NewResource(id(), "bob", "p9", START, null, Map.of(), Map.of()), ANN);

        for (Caller may : List.of(ANN, ANNS_COLLEAGUE, SERVICE, ADMIN)) {
            assertEquals(anns, resources.get("generic", anns.id(), may));
            assertEquals(2, list(query(Map.of()), may).size());
        }
        assertRefused(Reason.RESOURCE_NOT_FOUND, () -> resources.get("generic", anns.id(), BOB));
        assertEquals(List.of(bobsByAnn), list(query(Map.of()), BOB));
        assertRefused(Reason.FORBIDDEN, () -> change(bobsByAnn, ends(START), BOB));
        assertRefused(Reason.FORBIDDEN, () -> delete(bobsByAnn, Orphans.KEPT, BOB));
        assertRefused(Reason.RESOURCE_NOT_FOUND, () -> change(anns, ends(START), BOB));
        assertEquals(START, change(anns, ends(START), SERVICE).endedAt());
        assertRefused(Reason.FORBIDDEN, () -> delete(anns, Orphans.KEPT, SERVICE));
        delete(anns, Orphans.KEPT, ADMIN);
    }

    @Test
    void metricsOfOthersCannotBeTaken() {
        Resource anns = create("generic", Map.of(), Map.of("a", made()), ANN);
        UUID entity = anns.metrics().get("a");
        assertRefused(
                Reason.METRIC_UNKNOWN,
                () -> resources.create(
                        "generic",
                        wanted(UUID.randomUUID(), Map.of(), Map.of("mine", new MetricLink.Existing(entity))),
                        BOB));
        Resource moved = create("generic", Map.of(), Map.of("b", new MetricLink.Existing(entity)), ANNS_COLLEAGUE);
        assertEquals(Map.of("b", entity), moved.metrics());
        assertEquals(Map.of(), resources.get("generic", anns.id(), ANN).metrics());
    }

    @Test
    void listsAreFilteredByAnyAttribute() {
        Resource one = create("instance", INSTANCE, Map.of(), ANN);
        create("generic", Map.of(), Map.of(), ANN);
        assertEquals(List.of(one), list(query("instance", Map.of("host", "compute1"), Page.first()), ANN));
        assertEquals(List.of(), list(query("instance", Map.of("host", "compute9"), Page.first()), ANN));
        assertEquals(List.of(one), list(query(Map.of("type", "instance")), ANN));
        assertEquals(
                2,
                list(query(Map.of("project_id", "foobar", "user_id", "foobaz")), ANN)
                        .size());
        assertEquals(
                2,
                list(query(Map.of("started_at", "2013-01-01 12:23:12", "creator", "ann:p1")), ANN)
                        .size());
        assertEquals(List.of(one), list(query(Map.of("id", one.id().toString())), ANN));
        assertRefused(Reason.INVALID, () -> list(query(Map.of("host", "compute1")), ANN));
        assertRefused(Reason.INVALID, () -> list(query(Map.of("id", "x")), ANN));
    }

    @Test
    void pagesFollowEachOtherWithoutGapsInEveryOrder() {
        for (int i = 0; i < 7; i++) {
            Instant end = i % 3 == 0 ? null : START.plusSeconds(i % 2);
            resource(new NewResource(id(), null, i % 2 == 0 ? null : "p" + i % 3, START, end, Map.of(), Map.of()), ANN);
        }
        for (List<String> sort : List.of(
                List.<String>of(),
                List.of("id:desc"),
                List.of("ended_at:asc"),
                List.of("ended_at:desc", "project_id:asc-nullsfirst"),
                List.of("project_id:desc-nullslast", "id"))) {
            List<SortKey> keys = sort.stream().map(SortKey::read).toList();
            List<Resource> all = list(query("generic", Map.of(), new Page(100, null, keys)), ANN);
            List<Resource> paged = new ArrayList<>();
            UUID marker = null;
            List<Resource> page;
            do {
                page = list(query("generic", Map.of(), new Page(2, marker, keys)), ANN);
                paged.addAll(page);
                marker = page.isEmpty() ? null : page.get(page.size() - 1).id();
            } while (!page.isEmpty());
            assertEquals(7, all.size());
            assertEquals(all, paged, "sorted by " + sort);
        }
        assertRefused(
                Reason.INVALID, () -> list(query("generic", Map.of(), new Page(2, UUID.randomUUID(), List.of())), ANN));
        assertRefused(
                Reason.INVALID,
                () -> list(query("generic", Map.of(), new Page(2, null, List.of(SortKey.ascending("x")))), ANN));
    }

    private void assertRefused(Reason reason, Work<?> work) {
        RequestRejectedException refusal =
                assertThrows(RequestRejectedException.class, () -> database.transaction(work));
        assertEquals(reason, refusal.reason(), refusal.getMessage());
    }

    private Resource create(String type, Map<String, Object> attributes, Map<String, MetricLink> links, Caller caller) {
        return database.transaction(() -> resources.create(type, wanted(UUID.randomUUID(), attributes, links), caller));
    }

    private Resource resource(NewResource wanted, Caller caller) {
        return database.transaction(() -> resources.create("generic", wanted, caller));
    }

    private Resource change(Resource resource, ResourceChange change, Caller caller) {
        return database.transaction(() -> resources.change("generic", resource.id(), change, caller));
    }

    private Object delete(Resource resource, Orphans orphans, Caller caller) {
        return database.transaction(() -> {
            resources.delete("generic", resource.id(), orphans, caller);
            return null;
        });
    }

    private Metric entity(Caller caller) {
        return database.transaction(() -> metrics.create(NewMetric.entity(HOUR), caller));
    }

    private List<Resource> list(ResourceQuery query, Caller caller) {
        return resources.list(query, caller);
    }

    private static ResourceQuery query(Map<String, String> equal) {
        return query("generic", equal, Page.first());
    }

    private static ResourceQuery query(String type, Map<String, String> equal, Page page) {
        return new ResourceQuery(type, equal, page);
    }

    private static ResourceId id() {
        return ResourceId.of(UUID.randomUUID());
    }

    private static NewResource wanted(UUID id, Map<String, Object> attributes, Map<String, MetricLink> links) {
        return new NewResource(ResourceId.of(id), "foobaz", "foobar", START, null, attributes, links);
    }

    private static MetricLink existing(Metric metric) {
        return new MetricLink.Existing(metric.id());
    }

    private static MetricLink made() {
        return new MetricLink.Made(HOUR, null);
    }

    private static ResourceChange edit(Map<String, Object> attributes) {
        return new ResourceChange(
                FieldUpdate.none(),
                FieldUpdate.none(),
                FieldUpdate.none(),
                FieldUpdate.none(),
                attributes,
                FieldUpdate.none());
    }

    private static ResourceChange ends(Instant end) {
        return new ResourceChange(
                FieldUpdate.none(),
                FieldUpdate.none(),
                FieldUpdate.none(),
                FieldUpdate.to(end),
                Map.of(),
                FieldUpdate.none());
    }

    private static ResourceChange links(Map<String, MetricLink> links) {
        return new ResourceChange(
                FieldUpdate.none(),
                FieldUpdate.none(),
                FieldUpdate.none(),
                FieldUpdate.none(),
                Map.of(),
                FieldUpdate.to(links));
    }

    private int count(String table) {
        return database.transaction(() -> database.database().with(connection -> {
            try (var row = connection.createStatement().executeQuery("select count(*) from " + table)) {
                row.next();
                return row.getInt(1);
            }
        }));
    }
}
