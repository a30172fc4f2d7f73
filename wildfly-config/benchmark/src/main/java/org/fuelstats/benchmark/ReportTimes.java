package org.fuelstats.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the response times of each report for one client on a warm connection: for requests that were not made before, then for the same
 * ones again. A request that becomes a job is not counted as interactive; the number of these is reported.
 */
final class ReportTimes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ACCEPTED = 202;

    private final Target target;
    private final OperatorClient client;
    private final Latencies allCold = new Latencies();
    private final Latencies allCached = new Latencies();

    ReportTimes(Target target, OperatorClient client) {
        this.target = target;
        this.client = client;
    }

    List<String> reports() throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        for (JsonNode report : JSON.readTree(client.get("/api/v1/reports")).get("reports")) {
            names.add(report.get("name").asText());
        }
        return names;
    }

    Measurement of(String report, List<String> questions) throws IOException, InterruptedException {
        Latencies cold = new Latencies();
        Latencies cached = new Latencies();
        CpuUse cpu = CpuUse.from(target);
        List<String> interactive = new ArrayList<>();
        for (String question : questions) {
            String path = "/api/v1/reports/" + report + "?" + question;
            long begin = System.nanoTime();
            HttpResponse<String> answer = client.answer(path);
            long duration = System.nanoTime() - begin;
            if (answer.statusCode() == ACCEPTED) {
                giveUp(answer.body());
                continue;
            }
            cold.add(duration);
            allCold.add(duration);
            interactive.add(path);
        }
        for (String path : interactive) {
            long begin = System.nanoTime();
            client.answer(path);
            long duration = System.nanoTime() - begin;
            cached.add(duration);
            allCached.add(duration);
        }
        return cpu.into(figures(report, cold, cached).with("jobs", questions.size() - interactive.size()));
    }

    Measurement all() {
        return figures("all reports", allCold, allCached);
    }

    private static Measurement figures(String name, Latencies cold, Latencies cached) {
        return new Measurement(name)
                .with("questions", cold.count())
                .with("cold_p50_ms", cold.percentile(50))
                .with("cold_p95_ms", cold.percentile(95))
                .with("cold_longest_ms", cold.percentile(100))
                .with("cached_p50_ms", cached.percentile(50))
                .with("cached_p95_ms", cached.percentile(95));
    }

    /** The job would work beside the next questions. */
    private void giveUp(String answer) throws IOException, InterruptedException {
        JsonNode job = JSON.readTree(answer);
        client.delete("/api/v1/jobs/" + job.get("id").asText());
    }
}
