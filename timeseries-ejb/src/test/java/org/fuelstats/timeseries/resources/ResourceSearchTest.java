package org.fuelstats.timeseries.resources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fuelstats.timeseries.errors.RequestRejectedException.Reason;
import org.fuelstats.timeseries.queries.Page;
import org.fuelstats.timeseries.resources.ResourceCatalogue.ResourceQuery;
import org.fuelstats.timeseries.resources.ResourceFilter.Compare;
import org.fuelstats.timeseries.resources.ResourceFilter.Every;
import org.fuelstats.timeseries.resources.ResourceFilter.In;
import org.fuelstats.timeseries.resources.ResourceFilter.Not;
import org.fuelstats.timeseries.resources.ResourceFilter.Operator;
import org.fuelstats.timeseries.resources.ResourceFilter.Some;
import org.junit.jupiter.api.Test;

/** Searching by every kind of attribute, with every operator. */
class ResourceSearchTest extends ResourceTests {
    private final Resource web = create("instance", INSTANCE, Map.of("cpu", made()), ANN);
    private final Resource text = resource(
            new NewResource(
                    ResourceId.of("my text", ANN), null, "p3", START, START.plusSeconds(1800), Map.of(), Map.of()),
            ANN);

    @Test
    void commonAttributesAreCompared() {
        assertFound(List.of(text), "generic", compare("=", "id", "my text"));
        assertFound(List.of(text), "generic", compare("=", "user_id", null));
        assertFound(List.of(web), "generic", compare("!=", "user_id", null));
        assertFound(List.of(text), "generic", compare("≠", "user_id", "foobaz"));
        assertFound(List.of(web, text), "generic", compare("≥", "started_at", "2013-01-01T12:23:12"));
        assertFound(List.of(), "generic", compare("lt", "started_at", "2013-01-01T12:23:12"));
        assertFound(List.of(text), "generic", compare(">", "lifespan", "29 min"));
        assertFound(List.of(), "generic", compare(">", "lifespan", 1800));
        assertFound(List.of(text), "generic", compare("=", "original_resource_id", "my text"));
        assertFound(List.of(web), "generic", compare("like", "project_id", "foo%"));
        assertFound(List.of(text), "generic", new In("id", List.of("my text", "none")));
        assertFound(List.of(), "generic", new In("user_id", Collections.singletonList(null)));
        assertFound(List.of(web), "generic", new In("user_id", Arrays.asList(null, "foobaz")));
        assertFound(List.of(web, text), "generic", compare("=", "creator", "ann:p1"));
    }

    @Test
    void conditionsAreCombined() {
        ResourceFilter first = compare("=", "type", "instance");
        ResourceFilter second = compare("=", "project_id", "p3");
        assertFound(List.of(web, text), "generic", new Some(List.of(first, second)));
        assertFound(List.of(), "generic", new Every(List.of(first, second)));
        assertFound(List.of(text), "generic", new Not(first));
        assertFound(List.of(web, text), "generic", ResourceFilter.ALL);
    }

    @Test
    void attributesOfTypesAreCompared() {
        assertFound(List.of(web), "instance", compare("=", "host", "compute1"));
        assertFound(List.of(web), "instance", compare(">", "host", "compute0"));
        assertFound(List.of(web), "instance", compare("=", "launched_at", null));
        assertFound(List.of(), "instance", compare(">", "launched_at", "2015-01-01"));
        assertFound(List.of(web), "instance", compare("like", "display_name", "w_b"));
        Resource port = create(
                "switch_port", Map.of("switch", "s", "controller", "c", "port_number_on_switch", 7), Map.of(), ANN);
        assertFound(List.of(port), "switch_port", compare("<=", "port_number_on_switch", 7.0));
        assertFound(List.of(port), "switch_port", compare("=", "port_number_on_switch", "7"));
        assertFound(List.of(), "switch_port", compare(">", "port_number_on_switch", 30));
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        for (ResourceFilter bad : List.of(
                compare("=", "colour", "red"),
                compare("=", "host", "compute1"),
                compare("=", "started_at", "soon"),
                compare(">", "lifespan", "soon"),
                compare("=", "revision_end", null))) {
            assertRefused(Reason.UNFIT, () -> list(new ResourceQuery("generic", bad, Page.first()), ANN));
        }
    }

    @Test
    void othersFindNothingAndDeleteNothing() {
        assertEquals(List.of(), list(new ResourceQuery("generic", ResourceFilter.ALL, Page.first()), BOB));
        ResourceFilter all = compare("like", "creator", "%");
        assertEquals(0, database.transaction(() -> resources.deleteAll("generic", all, BOB)));
        assertEquals(0, database.transaction(() -> resources.deleteAll("generic", all, SERVICE)));
        assertEquals(1, database.transaction(() -> resources.deleteAll("instance", all, ANN)));
        assertEquals(1, database.transaction(() -> resources.deleteAll("generic", all, ADMIN)));
    }

    private void assertFound(List<Resource> expected, String type, ResourceFilter filter) {
        List<Resource> found = list(new ResourceQuery(type, filter, Page.first()), ANN);
        assertEquals(ids(expected), ids(found));
    }

    private static Set<UUID> ids(List<Resource> resources) {
        return resources.stream().map(Resource::id).collect(Collectors.toSet());
    }

    private static Compare compare(String operator, String attribute, Object value) {
        return new Compare(Operator.of(operator), attribute, value);
    }
}
