package org.fuelstats.timeseries.faults;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * The requests of one writer, of every shape: long runs of one metric, a point each of many, and points anywhere in the last two
 * hours that overwrite others; some of them to entities. Its metrics are its own, but for some that all writers share; in those each writer has instants of
 * its own, so that the order between writers is of no consequence.
 */
final class MeasureLoad {
    private static final int RUN = 100;
    private static final int SPARSE_METRICS = 20;
    private static final int OVERWRITTEN_METRICS = 2;
    private static final int OVERWRITTEN_POINTS = 20;
    private static final long WINDOW_MILLIS = Duration.ofHours(2).toMillis();

    private final int writer;
    private final long base;
    private final Random random;
    private final List<UUID> runs;
    private final List<UUID> sparse;
    private final List<UUID> overwritten;
    private final List<UUID> entities;
    private final List<UUID> shared;
    private final Map<UUID, Long> position = new HashMap<>();
    private long written;

    /** Makes the writer's metrics; what they hold begins long before the instant. */
    MeasureLoad(int writer, MetricApi api, String policy, List<UUID> shared, Instant now, Random random)
            throws IOException, InterruptedException {
        this.writer = writer;
        this.random = random;
        this.base = now.minus(Duration.ofDays(300)).toEpochMilli() / 3_600_000 * 3_600_000;
        this.shared = List.copyOf(shared);
        this.runs = metrics(api, policy, 3);
        this.sparse = metrics(api, policy, SPARSE_METRICS);
        this.overwritten = metrics(api, policy, OVERWRITTEN_METRICS);
        this.entities = List.of(api.createEntity(), api.createEntity());
    }

    SentRequest next() {
        return switch (random.nextInt(5)) {
            case 0 -> SentRequest.single(run(runs.get(0), 1000));
            case 1 -> SentRequest.batch(runsOfSeveral());
            case 2 -> SentRequest.batch(onePointOfMany());
            case 3 ->
                SentRequest.entity(random.nextBoolean() ? run(entities.get(0), 10_000) : overwriting(entities.get(1)));
            default -> SentRequest.batch(anywhereInTheWindow());
        };
    }

    boolean isEntity(UUID series) {
        return entities.contains(series);
    }

    List<UUID> entities() {
        return entities;
    }

    boolean isShared(UUID metric) {
        return shared.contains(metric);
    }

    private List<SentPoint> runsOfSeveral() {
        List<SentPoint> points = new ArrayList<>(run(runs.get(1), 10_000));
        points.addAll(run(runs.get(2), 250));
        return points;
    }

    private List<SentPoint> run(UUID metric, long stepMillis) {
        List<SentPoint> points = new ArrayList<>();
        for (int i = 0; i < RUN; i++) {
            points.add(point(metric, advance(metric, stepMillis)));
        }
        return points;
    }

    private List<SentPoint> onePointOfMany() {
        List<SentPoint> points = new ArrayList<>();
        for (UUID metric : sparse) {
            points.add(point(metric, advance(metric, 10_000)));
        }
        return points;
    }

    /** Own metrics first: what happened to a request without an answer is told by them. */
    private List<SentPoint> anywhereInTheWindow() {
        List<SentPoint> points = new ArrayList<>();
        for (UUID metric : overwritten) {
            points.addAll(overwriting(metric));
        }
        for (UUID metric : shared) {
            points.add(point(metric, base + random.nextLong(WINDOW_MILLIS / 1000) * 1000 + 100L * writer));
        }
        return points;
    }

    private List<SentPoint> overwriting(UUID metric) {
        List<SentPoint> points = new ArrayList<>();
        for (int i = 0; i < OVERWRITTEN_POINTS; i++) {
            points.add(point(metric, base + random.nextLong(WINDOW_MILLIS / 250) * 250));
        }
        return points;
    }

    private long advance(UUID metric, long stepMillis) {
        return position.merge(metric, base, (at, begin) -> at + stepMillis);
    }

    private SentPoint point(UUID metric, long millis) {
        written++;
        return new SentPoint(metric, millis, written / 4.0);
    }

    private static List<UUID> metrics(MetricApi api, String policy, int count)
            throws IOException, InterruptedException {
        List<UUID> metrics = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            metrics.add(api.createMetric(policy));
        }
        return metrics;
    }
}
