package org.fuelstats.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import javax.net.ssl.SSLContext;

/** Some connections, each of which sends its next request as soon as the previous one is answered. */
final class ClosedLoop {
    private final Target target;
    private final SSLContext tls;
    private final Processes processes;
    private final Limits limits;

    /** A measurement ends at the first of these limits. */
    record Limits(int requests, int seconds) {}

    /** The sender and the requests. */
    record Request(String uid, byte[] body) {}

    ClosedLoop(Target target, SSLContext tls, Limits limits) {
        this.target = target;
        this.tls = tls;
        this.processes = new Processes(target);
        this.limits = limits;
    }

    /**
     * @param requests makes the n-th request
     * @param records how many records a good answer has acknowledged as new
     */
    Measurement run(String name, String resource, int connections, IntFunction<Request> requests, Acknowledged records)
            throws IOException, InterruptedException {
        Latencies latencies = new Latencies();
        AtomicInteger next = new AtomicInteger();
        AtomicLong acknowledged = new AtomicLong();
        AtomicLong bytes = new AtomicLong();
        CpuUse cpu = CpuUse.from(target);
        long begin = System.nanoTime();
        long deadline = begin + limits.seconds() * 1_000_000_000L;
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                CollectorClient client = new CollectorClient(target.collector(), resource, tls);
                running.add(threads.submit(() -> {
                    int number = next.getAndIncrement();
                    while (number < limits.requests() && System.nanoTime() < deadline) {
                        Request request = requests.apply(number);
                        long start = System.nanoTime();
                        String answer = client.post(request.body(), request.uid());
                        latencies.add(System.nanoTime() - start);
                        acknowledged.addAndGet(records.in(answer));
                        bytes.addAndGet(request.body().length);
                        number = next.getAndIncrement();
                    }
                    return null;
                }));
            }
            for (Future<?> connection : running) {
                await(connection);
            }
        } finally {
            threads.shutdownNow();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        Measurement measurement = new Measurement(name)
                .with("requests", latencies.count())
                .with("seconds", seconds)
                .with("kilobytes_per_request", bytes.get() / 1000.0 / latencies.count())
                .with("requests_per_second", latencies.count() / seconds)
                .with("records_added", acknowledged.get())
                .with("records_per_second", acknowledged.get() / seconds)
                .with("p50_ms", latencies.percentile(50))
                .with("p99_ms", latencies.percentile(99));
        return cpu.into(measurement).with("wildfly_resident_mb", processes.wildflyMegabytes());
    }

    /** The number of new records according to a response. */
    interface Acknowledged {
        long in(String answer);
    }

    /** Counts the items of an answer that were added. */
    static long added(String answer) {
        long count = 0;
        for (int at = answer.indexOf("\"added\""); at >= 0; at = answer.indexOf("\"added\"", at + 7)) {
            count++;
        }
        return count;
    }

    private static void await(Future<?> connection) throws IOException, InterruptedException {
        try {
            connection.get();
        } catch (ExecutionException e) {
            throw new IOException("The measurement ended early: " + e.getCause().getMessage(), e.getCause());
        }
    }
}
