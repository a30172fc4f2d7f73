package org.fuelstats.timeseries.resources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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
import org.fuelstats.timeseries.resources.NewResource.MetricLink;
import org.fuelstats.timeseries.resources.ResourceCatalogue.ResourceQuery;
import org.fuelstats.timeseries.resources.ResourceChange.FieldUpdate;
import org.fuelstats.timeseries.time.Granularity;

/** A catalogue of resources in a database of its own, and what its tests do with it. */
abstract class ResourceTests {
    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    static final Instant START = Instant.parse("2013-01-01T12:23:12Z");
    static final Retention.ByArchives HOUR =
            new Retention.ByArchives(List.of(Archive.of(Granularity.ofSeconds(60), 60)));
    static final Map<String, Object> INSTANCE = Map.of("flavor_id", "2", "host", "compute1", "display_name", "web");

    static final Caller ANN = new Caller("ann", "p1", Set.of());
    static final Caller ANNS_COLLEAGUE = new Caller("amy", "p1", Set.of());
    static final Caller BOB = new Caller("bob", "p2", Set.of());
    static final Caller SERVICE = new Caller("ceilometer", "services", Set.of(Role.SERVICE));
    static final Caller ADMIN = new Caller("admin", "admins", Set.of(Role.ADMIN));

    final TestDatabase database = TestDatabase.create();
    final MetricCatalogue metrics = new MetricCatalogue(database.database(), 1_000);
    final ResourceTypes types = new ResourceTypes(database.database());
    final ResourceCatalogue resources =
            new ResourceCatalogue(database.database(), types, metrics, Clock.fixed(NOW, ZoneOffset.UTC));

    void assertRefused(Reason reason, Work<?> work) {
        RequestRejectedException refusal =
                assertThrows(RequestRejectedException.class, () -> database.transaction(work));
        assertEquals(reason, refusal.reason(), refusal.getMessage());
    }

    Resource create(String type, Map<String, Object> attributes, Map<String, MetricLink> links, Caller caller) {
        return database.transaction(() -> resources.create(type, wanted(UUID.randomUUID(), attributes, links), caller));
    }

    Resource resource(NewResource wanted, Caller caller) {
        return database.transaction(() -> resources.create("generic", wanted, caller));
    }

    Resource change(Resource resource, ResourceChange change, Caller caller) {
        return database.transaction(() -> resources.change("generic", resource.id(), any -> {}, change, caller));
    }

    Object delete(Resource resource, Caller caller) {
        return database.transaction(() -> {
            resources.delete("generic", resource.id(), any -> {}, caller);
            return null;
        });
    }

    Metric entity(Caller caller) {
        return database.transaction(() -> metrics.create(NewMetric.entity(HOUR), caller));
    }

    List<Resource> list(ResourceQuery query, Caller caller) {
        return resources.list(query, caller);
    }

    static ResourceQuery query(Map<String, String> equal) {
        return query("generic", equal, Page.first());
    }

    static ResourceQuery query(String type, Map<String, String> equal, Page page) {
        return new ResourceQuery(type, equal, page);
    }

    static ResourceId id() {
        return ResourceId.of(UUID.randomUUID());
    }

    static NewResource wanted(UUID id, Map<String, Object> attributes, Map<String, MetricLink> links) {
        return new NewResource(ResourceId.of(id), "foobaz", "foobar", START, null, attributes, links);
    }

    static MetricLink existing(Metric metric) {
        return new MetricLink.Existing(metric.id());
    }

    static MetricLink made() {
        return new MetricLink.Made(HOUR, null);
    }

    static ResourceChange edit(Map<String, Object> attributes) {
        return new ResourceChange(
                FieldUpdate.none(),
                FieldUpdate.none(),
                FieldUpdate.none(),
                FieldUpdate.none(),
                attributes,
                FieldUpdate.none());
    }

    static ResourceChange ends(Instant end) {
        return new ResourceChange(
                FieldUpdate.none(),
                FieldUpdate.none(),
                FieldUpdate.none(),
                FieldUpdate.to(end),
                Map.of(),
                FieldUpdate.none());
    }

    static ResourceChange links(Map<String, MetricLink> links) {
        return new ResourceChange(
                FieldUpdate.none(),
                FieldUpdate.none(),
                FieldUpdate.none(),
                FieldUpdate.none(),
                Map.of(),
                FieldUpdate.to(links));
    }

    int count(String table) {
        return database.transaction(() -> database.database().with(connection -> {
            try (var row = connection.createStatement().executeQuery("select count(*) from " + table)) {
                row.next();
                return row.getInt(1);
            }
        }));
    }
}
