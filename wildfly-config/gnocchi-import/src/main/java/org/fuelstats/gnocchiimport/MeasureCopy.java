package org.fuelstats.gnocchiimport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fuelstats.client.ServerAnswer;
import org.fuelstats.gnocchiimport.CopyJournal.CopiedMetric;
import org.fuelstats.gnocchiimport.SourceMeasures.Point;

/**
 * Copies the measures. Gnocchi gives out aggregates only, so a point of an archive becomes a measure. Measures that are sent again replace
 * themselves: after an interruption, and at the newest point, which grows at the source.
 */
final class MeasureCopy {
    private static final int POINTS_PER_REQUEST = 10_000;
    private static final int METRICS_AT_A_TIME = 64;
    /** The first of these that a policy has represents the measures of a point best. */
    private static final List<String> PREFERRED = List.of("mean", "last", "sum", "max", "min", "first", "median");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final GnocchiServer source;
    private final GnocchiServer target;
    private final CopyJournal journal;
    private final CopyLog log;
    private final Map<String, Set<String>> methods;

    /** @param methods the aggregation methods of each archive policy of the source */
    MeasureCopy(
            GnocchiServer source,
            GnocchiServer target,
            CopyJournal journal,
            CopyLog log,
            Map<String, Set<String>> methods) {
        this.source = source;
        this.target = target;
        this.journal = journal;
        this.log = log;
        this.methods = methods;
    }

    /** @param connections how many metrics are read at a time */
    void all(int connections) throws IOException, InterruptedException {
        List<CopiedMetric> metrics = journal.metrics();
        long begun = System.nanoTime();
        ExecutorService readers = Executors.newFixedThreadPool(connections);
        try {
            for (int at = 0; at < metrics.size(); at += METRICS_AT_A_TIME) {
                some(metrics.subList(at, Math.min(metrics.size(), at + METRICS_AT_A_TIME)), readers);
                log.progress("metrics' measures copied", at, metrics.size(), begun);
            }
        } finally {
            readers.shutdownNow();
        }
    }

    private void some(List<CopiedMetric> metrics, ExecutorService readers) throws IOException, InterruptedException {
        List<Future<List<Point>>> read = new ArrayList<>();
        for (CopiedMetric metric : metrics) {
            read.add(readers.submit(() -> series(metric)));
        }
        ObjectNode body = JSON.createObjectNode();
        int points = 0;
        for (int i = 0; i < metrics.size(); i++) {
            for (Point point : got(read.get(i))) {
                measures(body, metrics.get(i).target())
                        .addObject()
                        .put("timestamp", point.text())
                        .put("value", point.value());
                if (++points == POINTS_PER_REQUEST) {
                    send(body, points);
                    points = 0;
                }
            }
        }
        send(body, points);
        for (int i = 0; i < metrics.size(); i++) {
            List<Point> series = got(read.get(i));
            if (!series.isEmpty()) {
                journal.copiedUntil(
                        metrics.get(i).source(), series.get(series.size() - 1).text());
            }
        }
        journal.force();
    }

    private static ArrayNode measures(ObjectNode body, String metric) {
        return body.has(metric) ? (ArrayNode) body.get(metric) : body.putArray(metric);
    }

    private static List<Point> got(Future<List<Point>> series) throws IOException, InterruptedException {
        try {
            return series.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private List<Point> series(CopiedMetric metric) throws IOException, InterruptedException {
        Optional<String> method = method(methods.getOrDefault(metric.policy(), Set.of()));
        if (method.isEmpty()) {
            log.leftOut(
                    "The measures of metric " + metric.source(),
                    "the archive policy " + metric.policy() + " keeps no aggregates that can be measures again");
            return List.of();
        }
        String until = journal.copiedUntil(metric.source());
        String start = until.isEmpty() ? "" : "&start=" + GnocchiServer.element(until);
        JsonNode answer =
                source.find("/v1/metric/" + metric.source() + "/measures?aggregation=" + method.get() + start);
        Instant from =
                until.isEmpty() ? Instant.MIN : OffsetDateTime.parse(until).toInstant();
        return SourceMeasures.series(answer, from);
    }

    /** The method whose aggregates are copied as measures; empty if a policy has rates, counts and percentiles only. */
    static Optional<String> method(Set<String> methods) {
        return PREFERRED.stream().filter(methods::contains).findFirst();
    }

    private void send(ObjectNode body, int points) throws IOException, InterruptedException {
        if (points == 0) {
            return;
        }
        ServerAnswer sent = target.post("/v1/batch/metrics/measures", body);
        if (!sent.ok()) {
            throw new IOException(sent.request() + " answered " + sent.status() + ": " + sent.objection()
                    + " If a metric was deleted here since it was copied, remove its line from metrics.csv.");
        }
        log.copied("measures", points);
        long late = sent.headers().firstValueAsLong("Fuelstats-Late-Measures").orElse(0);
        if (late > 0) {
            log.copied("measures that are older than the back window and do not count", late);
        }
        body.removeAll();
    }
}
