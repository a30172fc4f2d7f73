package org.fuelstats.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLContext;

/**
 * Some connections, each of which sends its next batch of measures as soon as the previous one is acknowledged. The clock continues until
 * these measures are rolled up.
 */
final class Ingest {
    private final Target target;
    private final SSLContext tls;
    private final IncomingBacklog backlog;

    Ingest(Target target, SSLContext tls) {
        this.target = target;
        this.tls = tls;
        this.backlog = new IncomingBacklog(target);
    }

    /** @param seconds how long is sent, and longer while {@code wanted} says that more is needed */
    Measurement run(String name, List<Feed> feeds, int seconds, BooleanSupplier wanted)
            throws IOException, InterruptedException, SQLException {
        try (MemoryWatch memory = new MemoryWatch(target)) {
            return memory.into(measure(name, feeds, seconds, wanted));
        }
    }

    private Measurement measure(String name, List<Feed> feeds, int seconds, BooleanSupplier wanted)
            throws IOException, InterruptedException, SQLException {
        Latencies latencies = new Latencies();
        AtomicLong points = new AtomicLong();
        long before = backlog.now().measures();
        CpuUse cpu = CpuUse.from(target);
        long begin = System.nanoTime();
        send(
                feeds,
                latencies,
                points,
                () -> System.nanoTime() - begin < seconds * 1_000_000_000L || wanted.getAsBoolean());
        double sending = (System.nanoTime() - begin) / 1e9;
        Measurement measurement = new Measurement(name)
                .with("connections", feeds.size())
                .with("points_per_request", feeds.get(0).pointsPerRequest())
                .with("requests", latencies.count())
                .with("seconds", sending)
                .with("points_acknowledged", points.get())
                .with("points_acknowledged_per_second", points.get() / sending)
                .with("p50_ms", latencies.percentile(50))
                .with("p99_ms", latencies.percentile(99))
                .with("points_waiting_at_the_end", backlog.now().measures());
        IncomingBacklog.Seen flat = backlog.awaitFlat();
        double all = (flat.nanos() - begin) / 1e9;
        long rolled = points.get() + before - flat.measures();
        measurement.with("seconds_until_rolled", all).with("points_rolled_per_second", rolled / all);
        cpu.into(measurement);
        return measurement.with("points_not_yet_ripe", flat.measures());
    }

    private void send(List<Feed> feeds, Latencies latencies, AtomicLong points, BooleanSupplier more)
            throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(feeds.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Feed feed : feeds) {
                OperatorClient client = OperatorClient.ofMetrics(target, tls);
                running.add(threads.submit(() -> {
                    while (more.getAsBoolean()) {
                        var body = feed.next();
                        long start = System.nanoTime();
                        client.post("/v1/batch/metrics/measures", body);
                        latencies.add(System.nanoTime() - start);
                        points.addAndGet(feed.pointsPerRequest());
                    }
                    return null;
                }));
            }
            for (Future<?> connection : running) {
                connection.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("The measurement ended early: " + e.getCause().getMessage(), e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
