package org.fuelstats.timeseries.resources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fuelstats.timeseries.errors.RequestRejectedException.Reason;
import org.fuelstats.timeseries.queries.Page;
import org.fuelstats.timeseries.resources.AttributeType.Numeric;
import org.fuelstats.timeseries.resources.AttributeType.Text;
import org.fuelstats.timeseries.resources.ResourceCatalogue.ResourceQuery;
import org.fuelstats.timeseries.resources.ResourceFilter.Compare;
import org.fuelstats.timeseries.resources.ResourceFilter.Operator;
import org.fuelstats.timeseries.resources.ResourceType.Attribute;
import org.junit.jupiter.api.Test;

/** Types that are made, changed and deleted while resources have them. */
class TypeCatalogueTest extends ResourceTests {
    private static final Attribute NAME = new Attribute("name", new Text(1, 5), true);
    private static final Attribute SIZE = new Attribute("size", new Numeric(Optional.of(0.0), Optional.empty()), false);

    private final TypeCatalogue catalogue = new TypeCatalogue(database.database());
    private final ResourceTypes otherNode = new ResourceTypes(database.database());

    @Test
    void aTypeIsKnownToEveryNodeAtOnce() {
        assertRefused(Reason.RESOURCE_TYPE_NOT_FOUND, () -> otherNode.named("ship"));
        make(new ResourceType("ship", List.of(NAME, SIZE)));
        assertEquals(Map.of("name", NAME, "size", SIZE), otherNode.named("ship").byName());
        assertEquals(
                List.of("generic", "ship"),
                otherNode.declared().stream().map(ResourceType::name).toList());
        assertRefused(Reason.RESOURCE_TYPE_EXISTS, () -> {
            catalogue.create(new ResourceType("ship", List.of()));
            return null;
        });
        remove("ship");
        assertRefused(Reason.RESOURCE_TYPE_NOT_FOUND, () -> otherNode.named("ship"));
        assertRefused(Reason.RESOURCE_TYPE_NOT_FOUND, () -> {
            catalogue.delete("ship");
            return null;
        });
    }

    @Test
    void aNewAttributeIsFilledAndARemovedOneIsForgotten() {
        ResourceType before = new ResourceType("ship", List.of(NAME, SIZE));
        make(before);
        Resource made = create("ship", Map.of("name", "Ann", "size", 5), Map.of(), ANN);
        ResourceType after = new ResourceType("ship", List.of(NAME, new Attribute("port", new Text(0, 255), true)));
        assertTrue(database.transaction(() -> catalogue.change(before, after, Map.of("port", "Kiel"))));
        assertFalse(database.transaction(() -> catalogue.change(before, after, Map.of("port", "Bremen"))));
        Map<String, Object> expected = Map.of("name", "Ann", "port", "Kiel");
        assertEquals(expected, resources.get("ship", made.id(), ANN).attributes());
        assertTrue(database.transaction(() -> catalogue.change(after, before, Map.of())));
        assertNull(resources.get("ship", made.id(), ANN).attributes().get("size"));
    }

    @Test
    void aTypeInUseStays() {
        make(new ResourceType("ship", List.of(NAME)));
        Resource made = create("ship", Map.of("name", "Ann"), Map.of(), ANN);
        assertRefused(Reason.RESOURCE_TYPE_IN_USE, () -> {
            catalogue.delete("ship");
            return null;
        });
        delete(made, ANN);
        remove("ship");
    }

    @Test
    void builtInTypesCanBeReplacedUntilTheyAreUsed() {
        make(new ResourceType("instance", List.of(NAME)));
        assertEquals(Map.of("name", NAME), types.named("instance").byName());
        remove("instance");
        assertTrue(types.named("instance").byName().containsKey("flavor_id"));
        create("instance", INSTANCE, Map.of(), ANN);
        assertRefused(Reason.RESOURCE_TYPE_EXISTS, () -> {
            catalogue.create(new ResourceType("instance", List.of(NAME)));
            return null;
        });
        assertRefused(Reason.RESOURCE_TYPE_IN_USE, () -> {
            catalogue.delete("generic");
            return null;
        });
    }

    @Test
    void revisionsAreKeptAndFound() {
        make(new ResourceType("ship", List.of(NAME, SIZE)));
        Resource made = create("ship", Map.of("name", "Ann", "size", 5), Map.of("load", made()), ANN);
        change(made, edit(Map.of("size", 7)), ANN);
        change(made, edit(Map.of("size", 7)), ANN);
        ResourceFilter mine = new Compare(Operator.EQUAL, "id", made.id().toString());
        List<Resource> history =
                list(new ResourceQuery("ship", Map.of(), mine, true, Page.first(), Resource.PRESENT), ANN);
        assertEquals(
                List.of(5, 7),
                history.stream()
                        .map(each -> each.attributes().get("size"))
                        .map(n -> ((Number) n).intValue())
                        .toList());
        assertEquals(Resource.PRESENT, history.get(1).revision());
        assertNull(history.get(1).revisionEnd());
        assertEquals(history.get(0).revisionEnd(), history.get(1).revisionStart());
        assertEquals(made.metrics(), history.get(0).metrics());
        Page next = new Page(1, made.id(), List.of());
        assertEquals(
                List.of(history.get(1)),
                list(
                        new ResourceQuery(
                                "ship",
                                Map.of(),
                                mine,
                                true,
                                next,
                                history.get(0).revision()),
                        ANN));
        delete(made, ANN);
        assertEquals(0, count("resource_revision"));
    }

    private void make(ResourceType type) {
        database.transaction(() -> {
            catalogue.create(type);
            return null;
        });
    }

    private void remove(String type) {
        database.transaction(() -> {
            catalogue.delete(type);
            return null;
        });
    }
}
