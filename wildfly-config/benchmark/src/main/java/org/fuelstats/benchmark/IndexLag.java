package org.fuelstats.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/**
 * Measures how long after its acknowledgement a request's last action log can be found in the index, while requests arrive at an even rate.
 * The index is polled every 100 ms, so a figure is up to that much too large.
 */
final class IndexLag {
    private static final int LOGS_PER_SECOND = 2000;
    private static final int CONNECTIONS = 2;
    private static final int PATIENCE_SECONDS = 120;

    private final Target target;
    private final SSLContext tls;
    private final Payloads payloads;
    private final int seconds;

    IndexLag(Target target, SSLContext tls, Payloads payloads, int seconds) {
        this.target = target;
        this.tls = tls;
        this.payloads = payloads;
        this.seconds = seconds;
    }

    Measurement run() throws IOException, InterruptedException {
        int requests = seconds * LOGS_PER_SECOND / Payloads.LOGS_PER_REQUEST;
        Map<String, Long> unseen = new ConcurrentHashMap<>();
        Latencies lags = new Latencies();
        Latencies answers = new Latencies();
        CpuUse cpu = CpuUse.from(target);
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        long begin = System.nanoTime();
        try {
            List<Future<?>> senders = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                int first = i;
                senders.add(threads.submit(() -> {
                    send(first, requests, begin, unseen, answers);
                    return null;
                }));
            }
            watch(senders, unseen, lags);
        } finally {
            threads.shutdownNow();
        }
        Measurement measurement = new Measurement("index lag")
                .with("logs_per_second_sent", LOGS_PER_SECOND)
                .with("requests", requests)
                .with("requests_found", lags.count())
                .with("answer_p99_ms", answers.percentile(99))
                .with("lag_p50_ms", lags.percentile(50))
                .with("lag_p99_ms", lags.percentile(99))
                .with("lag_max_ms", lags.percentile(100));
        return cpu.into(measurement).with("wildfly_resident_mb", new Processes(target).wildflyMegabytes());
    }

    /** Each connection sends every n-th request, at the time when its turn is. */
    private void send(int first, int requests, long begin, Map<String, Long> unseen, Latencies answers)
            throws IOException, InterruptedException {
        CollectorClient client = new CollectorClient(target.collector(), "action_logs", tls);
        for (int number = first; number < requests; number += CONNECTIONS) {
            long turn = begin + number * (1_000_000_000L * Payloads.LOGS_PER_REQUEST / LOGS_PER_SECOND);
            long early = turn - System.nanoTime();
            if (early > 0) {
                TimeUnit.NANOSECONDS.sleep(early);
            }
            String uid = payloads.uid("lag", number);
            byte[] body = payloads.actionLogs(uid);
            long start = System.nanoTime();
            client.post(body, uid);
            long acknowledged = System.nanoTime();
            answers.add(acknowledged - start);
            unseen.put(uid, acknowledged);
        }
    }

    private void watch(List<Future<?>> senders, Map<String, Long> unseen, Latencies lags)
            throws IOException, InterruptedException {
        SearchIndex index = new SearchIndex(target.elasticsearch());
        long sent = 0;
        while (sent == 0 || !unseen.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(100);
            if (sent == 0 && allDone(senders)) {
                sent = System.nanoTime();
            }
            if (sent != 0 && System.nanoTime() - sent > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new IOException("The index still lacks logs of " + unseen.size() + " requests " + PATIENCE_SECONDS
                        + " s after the last one was sent.");
            }
            List<String> asked = unseen.keySet().stream().limit(1000).toList();
            if (!asked.isEmpty()) {
                Map<String, Long> found = index.found(asked);
                long now = System.nanoTime();
                for (String uid : asked) {
                    if (found.getOrDefault(uid, 0L) >= Payloads.LOGS_PER_REQUEST) {
                        lags.add(now - unseen.remove(uid));
                    }
                }
            }
        }
    }

    private static boolean allDone(List<Future<?>> senders) throws IOException, InterruptedException {
        for (Future<?> sender : senders) {
            if (!sender.isDone()) {
                return false;
            }
            try {
                sender.get();
            } catch (ExecutionException e) {
                throw new IOException(
                        "The measurement ended early: " + e.getCause().getMessage(), e.getCause());
            }
        }
        return true;
    }
}
