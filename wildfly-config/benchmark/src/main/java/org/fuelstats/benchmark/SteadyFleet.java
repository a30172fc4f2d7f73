package org.fuelstats.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/** Measures the cost of a large number of metrics with a measure every ten seconds each, evenly distributed. */
final class SteadyFleet {
    private static final int METRICS_PER_REQUEST = 1000;
    /** Rolls come in waves, when what was received has ripened: the first of them belongs to the warm-up. */
    private static final int WARM_UP_SECONDS = 70;

    private final Target target;
    private final SSLContext tls;

    SteadyFleet(Target target, SSLContext tls) {
        this.target = target;
        this.tls = tls;
    }

    Measurement run(List<UUID> metrics, int seconds) throws IOException, InterruptedException {
        Feed feed = new Feed(metrics, METRICS_PER_REQUEST, 1);
        double requestsPerSecond = (double) metrics.size() / METRICS_PER_REQUEST / Feed.STEP_SECONDS;
        OperatorClient client = OperatorClient.ofMetrics(target, tls);
        send(client, feed, new Latencies(), requestsPerSecond, WARM_UP_SECONDS);
        try (MemoryWatch memory = new MemoryWatch(target)) {
            return memory.into(measure(client, feed, requestsPerSecond, seconds));
        }
    }

    private Measurement measure(OperatorClient client, Feed feed, double requestsPerSecond, int seconds)
            throws IOException, InterruptedException {
        Latencies latencies = new Latencies();
        CpuUse cpu = CpuUse.from(target);
        long begin = System.nanoTime();
        send(client, feed, latencies, requestsPerSecond, seconds);
        double took = (System.nanoTime() - begin) / 1e9;
        Measurement measurement = cpu.into(new Measurement(feed.metrics() + " metrics, a point each every 10 s")
                .with("seconds", took)
                .with("points_per_second", latencies.count() * METRICS_PER_REQUEST / took)
                .with("p50_ms", latencies.percentile(50))
                .with("p99_ms", latencies.percentile(99)));
        double busy = measurement.figure("wildfly_cpu_seconds") + measurement.figure("postgresql_cpu_seconds");
        return measurement.with("cores_of_server_and_database", busy / took);
    }

    /** One request after the other, each at its time; one that is late isn't left out. */
    private static void send(OperatorClient client, Feed feed, Latencies latencies, double perSecond, int seconds)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        for (int number = 0; number < perSecond * seconds; number++) {
            long due = begin + (long) (number / perSecond * 1e9);
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            long start = System.nanoTime();
            client.post("/v1/batch/metrics/measures", feed.next());
            latencies.add(System.nanoTime() - start);
        }
    }
}
