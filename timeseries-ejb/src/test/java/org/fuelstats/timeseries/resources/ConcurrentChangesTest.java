package org.fuelstats.timeseries.resources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fuelstats.timeseries.database.TestDatabase;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.errors.RequestRejectedException.Reason;
import org.fuelstats.timeseries.metrics.MetricCatalogue;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.resources.ResourceChange.FieldUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConcurrentChangesTest {
    private static final Caller ANN = new Caller("ann", "p1", Set.of());
    private static final List<String> ATTRIBUTES =
            List.of("flavor_id", "flavor_name", "image_ref", "host", "display_name", "server_group");

    private final TestDatabase database = TestDatabase.create();
    private final ResourceCatalogue resources = new ResourceCatalogue(
            database.database(),
            new ResourceTypes(database.database()),
            new MetricCatalogue(database.database(), 1_000),
            Clock.systemUTC());
    private final ExecutorService threads = Executors.newFixedThreadPool(ATTRIBUTES.size());

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void noneOfTheChangesMadeAtOnceIsLost() throws Exception {
        UUID id = UUID.randomUUID();
        create(id);
        for (int round = 0; round < 20; round++) {
            String value = "value" + round;
            all(attribute -> database.transaction(
                    () -> resources.change("instance", id, any -> {}, edit(Map.of(attribute, value)), ANN)));
            Map<String, Object> attributes = resources.get("instance", id, ANN).attributes();
            ATTRIBUTES.forEach(attribute -> assertEquals(value, attributes.get(attribute)));
        }
    }

    @Test
    void ofCreationsOfOneIdExactlyOneWins() throws Exception {
        UUID id = UUID.randomUUID();
        List<Object> outcomes = all(attribute -> {
            try {
                return create(id);
            } catch (RequestRejectedException e) {
                return e.reason();
            }
        });
        assertEquals(1, outcomes.stream().filter(Resource.class::isInstance).count());
        assertTrue(outcomes.contains(Reason.RESOURCE_EXISTS));
    }

    private Resource create(UUID id) {
        Map<String, Object> attributes = Map.of("flavor_id", "", "host", "", "display_name", "");
        NewResource wanted = new NewResource(ResourceId.of(id), null, null, null, null, attributes, Map.of());
        return database.transaction(() -> resources.create("instance", wanted, ANN));
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

    private interface Step {
        Object with(String attribute) throws Exception;
    }

    private List<Object> all(Step step) throws Exception {
        List<Callable<Object>> calls = new ArrayList<>();
        ATTRIBUTES.forEach(attribute -> calls.add(() -> step.with(attribute)));
        List<Object> results = new ArrayList<>();
        for (Future<Object> future : threads.invokeAll(calls)) {
            results.add(future.get());
        }
        return results;
    }
}
