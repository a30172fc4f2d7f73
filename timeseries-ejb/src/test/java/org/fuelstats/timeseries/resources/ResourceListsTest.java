package org.fuelstats.timeseries.resources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fuelstats.timeseries.errors.RequestRejectedException.Reason;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.queries.Page;
import org.fuelstats.timeseries.queries.Page.SortKey;
import org.fuelstats.timeseries.resources.NewResource.MetricLink;
import org.junit.jupiter.api.Test;

/** Who sees which resources, filtered and in pages. */
class ResourceListsTest extends ResourceTests {
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
        assertRefused(Reason.FORBIDDEN, () -> delete(bobsByAnn, BOB));
        assertRefused(Reason.RESOURCE_NOT_FOUND, () -> change(anns, ends(START), BOB));
        assertEquals(START, change(anns, ends(START), SERVICE).endedAt());
        assertRefused(Reason.FORBIDDEN, () -> delete(anns, SERVICE));
        delete(anns, ADMIN);
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
}
