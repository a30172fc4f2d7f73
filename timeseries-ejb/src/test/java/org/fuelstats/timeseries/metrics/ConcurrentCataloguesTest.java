package org.fuelstats.timeseries.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fuelstats.timeseries.database.TestDatabase;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.errors.RequestRejectedException.Reason;
import org.fuelstats.timeseries.metrics.NewMetric.Retention;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.ownership.Caller.Role;
import org.fuelstats.timeseries.policies.PolicyCatalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several nodes, each with a memory of its own, on one database. */
class ConcurrentCataloguesTest {
    private static final Caller ANN = new Caller("ann", "p1", Set.of());
    private static final Caller ADMIN = new Caller("admin", null, Set.of(Role.ADMIN));
    private static final Retention LOW = new Retention.ByPolicy("low");
    private static final int THREADS = 8;

    private final TestDatabase database = TestDatabase.create();
    private final List<MetricCatalogue> nodes = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @BeforeEach
    void startNodes() throws Exception {
        PolicyCatalogue policies = new PolicyCatalogue(database.database());
        all(node -> database.transaction(() -> {
            policies.makeDefaults();
            return null;
        }));
        for (int i = 0; i < THREADS; i++) {
            nodes.add(new MetricCatalogue(database.database(), 1_000));
        }
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void nodesThatStartAtOnceMakeTheDefaultPoliciesOnce() {
        assertEquals(
                List.of("bool", "high", "low", "medium"),
                new PolicyCatalogue(database.database())
                        .list().stream().map(policy -> policy.name()).toList());
    }

    @Test
    void ofCreationsOfOneNameExactlyOneWins() throws Exception {
        UUID resource = UUID.randomUUID();
        database.execute("insert into resource values ('" + resource + "', 'x', 'generic', 'ann', 'p1', null, null,"
                + " now(), null, now(), '{}', true)");
        List<Object> outcomes = all(node -> {
            try {
                return database.transaction(
                        () -> nodes.get(node).create(new NewMetric(LOW, "cpu", null, resource), ANN));
            } catch (RequestRejectedException e) {
                return e.reason();
            }
        });
        assertEquals(
                THREADS - 1,
                outcomes.stream().filter(Reason.METRIC_NAME_TAKEN::equals).count());
    }

    @Test
    void afterADeletionNoNodeTakesMeasuresAnyMore() throws Exception {
        for (int round = 0; round < 50; round++) {
            Metric metric = database.transaction(() -> nodes.get(0).create(new NewMetric(LOW, null, null, null), ANN));
            all(node -> nodes.get(node).find(metric.id()).orElseThrow());
            int deleter = round % THREADS;
            all(node -> node == deleter
                    ? database.transaction(() -> nodes.get(deleter).delete(metric.id()))
                    : nodes.get(node).find(metric.id()));
            all(node -> {
                // An append: what it wrote is seen together with the version.
                Set<Long> gone = nodes.get(node).deletedBy(version(), List.of(metric.number()));
                assertEquals(Set.of(metric.number()), gone);
                assertFalse(nodes.get(node).find(metric.id()).isPresent());
                return null;
            });
        }
    }

    @Test
    void everyMetricMadeOfADeletedPolicyIsEitherMadeBeforeOrRefused() throws Exception {
        PolicyCatalogue policies = new PolicyCatalogue(database.database());
        for (int round = 0; round < 20; round++) {
            database.execute("delete from archive_policy_rule");
            List<Object> outcomes = all(node -> {
                try {
                    if (node == 0) {
                        database.transaction(() -> {
                            policies.delete("low", ADMIN);
                            return null;
                        });
                        return "deleted";
                    }
                    return database.transaction(
                            () -> nodes.get(node).create(new NewMetric(LOW, null, null, null), ANN));
                } catch (RequestRejectedException e) {
                    return e.reason();
                }
            });
            boolean made = outcomes.stream().anyMatch(Metric.class::isInstance);
            assertEquals(made, outcomes.contains(Reason.POLICY_IN_USE), outcomes::toString);
            assertEquals(!made, outcomes.contains("deleted"), outcomes::toString);
            database.execute("delete from metric");
            database.execute("delete from archive_policy");
            database.transaction(() -> {
                policies.makeDefaults();
                return null;
            });
        }
    }

    @Test
    void sweptTombstonesMakeNodesThatMissedThemForgetAll() {
        Metric metric = database.transaction(() -> nodes.get(0).create(new NewMetric(LOW, null, null, null), ANN));
        assertTrue(nodes.get(1).find(metric.id()).isPresent());
        database.transaction(() -> nodes.get(0).delete(metric.id()));
        DeletedMetrics deleted = new DeletedMetrics(database.database());
        assertEquals(List.of(), database.transaction(() -> deleted.toSweep(10)));
        database.execute("update deleted_metric set deleted_at = now() - interval '1 hour'");
        database.transaction(() -> {
            List<Long> numbers = deleted.toSweep(10);
            assertEquals(List.of(metric.number()), numbers);
            deleted.swept(numbers);
            return null;
        });
        nodes.get(1).refresh();
        assertFalse(nodes.get(1).find(metric.id()).isPresent());
    }

    private interface Step {
        Object on(int node) throws Exception;
    }

    /** Does the step on all nodes at once. */
    private List<Object> all(Step step) throws Exception {
        List<Callable<Object>> calls = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int node = i;
            calls.add(() -> step.on(node));
        }
        List<Object> results = new ArrayList<>();
        for (Future<Object> future : threads.invokeAll(calls)) {
            results.add(future.get());
        }
        return results;
    }

    private long version() {
        return database.database().with(connection -> {
            try (var row = connection.createStatement().executeQuery("select version from catalogue_version")) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
