package org.fuelstats.timeseries.roller;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.fuelstats.timeseries.measures.ShardRollup.RollupReport;
import org.fuelstats.timeseries.storage.IncomingLog.ShardBacklog;

/** The roller's counters, and the latest known backlog. */
@ApplicationScoped
class RollerMeters {
    private static final String PREFIX = "fuelstats.timeseries.";

    @Inject
    MeterRegistry registry;

    private volatile List<ShardBacklog> backlog = List.of();
    private volatile long parked;

    /** Offers the backlog's figures. */
    void register() {
        gauge(
                "backlog.rows",
                shards -> shards.stream().mapToLong(ShardBacklog::rows).sum());
        gauge(
                "backlog.measures",
                shards -> shards.stream().mapToLong(ShardBacklog::measures).sum());
        gauge(
                "backlog.bytes",
                shards -> shards.stream().mapToLong(ShardBacklog::bytes).sum());
        gauge("backlog.oldest.seconds", shards -> shards.stream()
                .mapToDouble(shard -> shard.oldest().toMillis() / 1000.0)
                .max()
                .orElse(0));
        registry.gauge(PREFIX + "parked.measures", List.of(), this, meters -> meters.parked);
    }

    void seen(List<ShardBacklog> now) {
        backlog = now;
    }

    void parked(long measures) {
        parked = measures;
    }

    void rolled(RollupReport report, Duration took) {
        registry.counter(PREFIX + "measures.rolled").increment(report.measures());
        registry.counter(PREFIX + "measures.refused").increment(report.refused());
        registry.counter(PREFIX + "measures.orphaned").increment(report.orphaned());
        registry.counter(PREFIX + "rolls.failed").increment(report.failures().size());
        registry.timer(PREFIX + "roll").record(took);
    }

    // By this method alone: the server's registry loses what a builder registers.
    private void gauge(String name, ToDoubleFunction<List<ShardBacklog>> number) {
        registry.gauge(PREFIX + name, List.of(), this, meters -> number.applyAsDouble(meters.backlog));
    }
}
