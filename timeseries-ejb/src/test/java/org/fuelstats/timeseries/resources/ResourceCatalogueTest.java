package org.fuelstats.timeseries.resources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fuelstats.timeseries.errors.RequestRejectedException.Reason;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.metrics.NewMetric.Retention;
import org.fuelstats.timeseries.policies.PolicyCatalogue;
import org.fuelstats.timeseries.resources.NewResource.MetricLink;
import org.junit.jupiter.api.Test;

class ResourceCatalogueTest extends ResourceTests {
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
        assertRefused(Reason.UNFIT, () -> change(made, ends(START.minusSeconds(1)), ANN));
        assertEquals(START, change(made, ends(START), ANN).endedAt());
        assertNull(change(made, ends(null), ANN).endedAt());
    }

    @Test
    void deletingAResourceKeepsItsEntitiesAndDeletesItsMetricsWithAPolicy() {
        Resource kept = create("generic", Map.of(), Map.of("a", made()), ANN);
        UUID entity = kept.metrics().get("a");
        delete(kept, ANN);
        assertTrue(metrics.current(entity).isPresent());
        assertRefused(Reason.RESOURCE_NOT_FOUND, () -> resources.get("generic", kept.id(), ANN));
        assertRefused(Reason.RESOURCE_NOT_FOUND, () -> delete(kept, ANN));

        database.transaction(() -> {
            new PolicyCatalogue(database.database()).makeDefaults();
            return null;
        });
        Resource gone =
                create("generic", Map.of(), Map.of("a", new MetricLink.Made(new Retention.ByPolicy("low"), null)), ANN);
        delete(gone, ANN);
        assertFalse(metrics.current(gone.metrics().get("a")).isPresent());
    }

    @Test
    void aDeletedEntityVanishesFromItsResource() {
        Resource made = create("generic", Map.of(), Map.of("a", made(), "b", made()), ANN);
        database.transaction(() -> metrics.delete(made.metrics().get("a")));
        assertEquals(
                Set.of("b"), resources.get("generic", made.id(), ANN).metrics().keySet());
    }
}
