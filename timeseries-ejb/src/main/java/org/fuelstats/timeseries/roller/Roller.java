package org.fuelstats.timeseries.roller;

import static org.fuelstats.timeseries.roller.RollerLog.LOG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.IntStream;
import org.fuelstats.outages.RepeatedFailures;
import org.fuelstats.outages.RootCause;
import org.fuelstats.persistence.database.DatabaseFailure;
import org.fuelstats.timeseries.measures.Measures;
import org.fuelstats.timeseries.measures.ShardRollup;
import org.fuelstats.timeseries.measures.ShardRollup.RollupReport;
import org.fuelstats.timeseries.storage.IncomingLog.ShardBacklog;

/** Rolls up shards that are due. Several workers, on this node and on others, may do so concurrently: each takes a shard that no other one has. */
@ApplicationScoped
class Roller {
    private static final String DATABASE = "database";
    private static final String UNAVAILABLE = "unavailable";

    @Inject
    RollerSettings settings;

    @Inject
    Measures measures;

    @Inject
    ShardRollup shardRollup;

    @Inject
    RollerMeters meters;

    private final Queue<Integer> due = new ArrayDeque<>();
    private Set<Integer> parked;
    private final RepeatedFailures<String> databaseFailures = new RepeatedFailures<>();
    private final RepeatedFailures<Integer> shardFailures = new RepeatedFailures<>();

    /** The result of a round. */
    enum Round {
        /** A shard was rolled: there may be more. */
        BUSY,
        /** Nothing is due. */
        IDLE,
        /** The database can't be used, or the shard can't be rolled. */
        FAILED
    }

    /** Rolls one ripe shard if there is any. */
    Round round() {
        try {
            Integer shard = next();
            if (databaseFailures.succeeded(DATABASE)) {
                LOG.resumed();
            }
            return shard == null ? Round.IDLE : roll(shard);
        } catch (RuntimeException e) {
            if (databaseFailures.failed(DATABASE, UNAVAILABLE)) {
                LOG.interrupted(RootCause.of(e));
            }
            return Round.FAILED;
        }
    }

    /** Once after the start, the parked measures of a shard are returned to the incoming log; if another node is rolling it up, in a later round. */
    private void retryParked() {
        if (parked == null) {
            parked = new HashSet<>(IntStream.range(0, measures.shards()).boxed().toList());
        }
        parked.removeIf(shard -> shardRollup.retryParked(shard).isPresent());
    }

    /** A shard that is ripe and that no other worker of this node has got, or null. */
    private synchronized Integer next() {
        if (due.isEmpty()) {
            retryParked();
            List<ShardBacklog> backlog = measures.backlog();
            meters.seen(backlog);
            RollupThresholds thresholds = settings.thresholds();
            List<Integer> shards = new ArrayList<>(backlog.stream()
                    .filter(thresholds::isDue)
                    .map(ShardBacklog::shard)
                    .toList());
            // Nodes that process the shards in the same order would block each other.
            Collections.shuffle(shards);
            due.addAll(shards);
        }
        return due.poll();
    }

    private Round roll(int shard) {
        RollupThresholds thresholds = settings.thresholds();
        long began = System.nanoTime();
        try {
            Optional<RollupReport> report = shardRollup.roll(shard, thresholds.mostBytes(), thresholds.mostMeasures());
            report.filter(done -> done.rows() > 0).ifPresent(done -> {
                meters.rolled(done, Duration.ofNanos(System.nanoTime() - began));
                tell(shard, done.failures());
            });
            if (shardFailures.succeeded(shard)) {
                LOG.shardRecovered(shard);
            }
            return report.isPresent() && report.get().rows() > 0 ? Round.BUSY : Round.IDLE;
        } catch (RuntimeException e) {
            if (DatabaseFailure.isPassing(e)) {
                throw e;
            }
            // A failed commit does not name its cause. If the database is unavailable this throws, and its exception is
            // reported instead.
            measures.backlog();
            if (shardFailures.failed(shard, UNAVAILABLE)) {
                LOG.shardFailed(shard, e);
            }
            return Round.FAILED;
        }
    }

    private static void tell(int shard, List<RollupReport.Failure> failures) {
        for (RollupReport.Failure failure : failures) {
            failure.metric()
                    .ifPresentOrElse(
                            metric -> LOG.metricParked(metric, failure.cause()),
                            () -> LOG.rowParked(shard, failure.cause()));
        }
    }
}
