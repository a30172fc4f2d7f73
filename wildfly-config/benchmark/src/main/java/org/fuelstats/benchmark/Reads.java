package org.fuelstats.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/** Queries for a day by one client on a warm connection. */
final class Reads {
    private static final int DAY = 86_400;
    private static final int ROWS = DAY / 60;
    private static final int TOGETHER = 100;

    private final Target target;
    private final OperatorClient client;
    private final List<UUID> metrics;
    private final String span;
    private final Random random = new Random(11);

    /** @param day the first second of a day of which everything is stored */
    Reads(Target target, OperatorClient client, List<UUID> metrics, long day) {
        this.target = target;
        this.client = client;
        this.metrics = List.copyOf(metrics);
        this.span = "granularity=60&start=" + day + "&stop=" + (day + DAY);
    }

    /** One query. */
    private interface Question {
        String ask() throws IOException, InterruptedException;
    }

    Measurement ofOne(String name, int reads) throws IOException, InterruptedException {
        return measure(name, reads, () -> {
            UUID metric = metrics.get(random.nextInt(metrics.size()));
            return client.get("/v1/metric/" + metric + "/measures?aggregation=mean&" + span);
        });
    }

    Measurement acrossMany(String name, int reads) throws IOException, InterruptedException {
        return measure(name, reads, () -> {
            int from = random.nextInt(metrics.size() - TOGETHER);
            String list = metrics.subList(from, from + TOGETHER).stream()
                    .map(metric -> "[\"" + metric + "\",\"mean\"]")
                    .collect(Collectors.joining(","));
            return client.post(
                    "/v1/aggregates?" + span, "{\"operations\":[\"aggregate\",\"mean\",[\"metric\"," + list + "]]}");
        });
    }

    private Measurement measure(String name, int reads, Question question) throws IOException, InterruptedException {
        for (int i = 0; i < reads / 4; i++) {
            question.ask();
        }
        Latencies latencies = new Latencies();
        CpuUse cpu = CpuUse.from(target);
        long bytes = 0;
        for (int i = 0; i < reads; i++) {
            long start = System.nanoTime();
            String answer = question.ask();
            latencies.add(System.nanoTime() - start);
            bytes += answer.length();
            check(answer);
        }
        return cpu.into(new Measurement(name)
                .with("reads", reads)
                .with("p50_ms", latencies.percentile(50))
                .with("p99_ms", latencies.percentile(99))
                .with("kilobytes_per_answer", bytes / 1000.0 / reads));
    }

    /** An answer that lacks something would be a fast one. */
    private static void check(String answer) throws IOException {
        long rows = answer.chars().filter(letter -> letter == '[').count();
        if (rows < ROWS) {
            throw new IOException("A read should have brought " + ROWS + " rows, but the answer was "
                    + answer.substring(0, Math.min(300, answer.length())));
        }
    }
}
