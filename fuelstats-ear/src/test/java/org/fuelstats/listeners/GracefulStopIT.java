package org.fuelstats.listeners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.fuelstats.endtoend.ActionLogBatch;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.BreaksTheSystem;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** A server that is told to stop ends what it has begun, and asks the others to come later. */
@EndToEnd
@BreaksTheSystem
class GracefulStopIT {
    private static final int SENDERS = 6;

    private final RunningSystem system;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger answered = new AtomicInteger();

    GracefulStopIT(RunningSystem system) {
        this.system = system;
    }

    @Test
    void everySenderGetsItsAnswerOrIsAskedToComeLater() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        List<HttpResponse<String>> answers = new ArrayList<>();
        try {
            List<Future<List<HttpResponse<String>>>> running = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                running.add(senders.submit(this::send));
            }
            Await.upTo(Duration.ofSeconds(60), "some load").until(() -> answered.get() >= 20 * SENDERS);
            system.stopServer();
            over.set(true);
            for (Future<List<HttpResponse<String>>> sender : running) {
                answers.addAll(sender.get());
            }
        } finally {
            senders.shutdownNow();
            system.startServer();
        }

        assertTrue(answers.stream().anyMatch(answer -> answer.statusCode() == 200), "nothing was stored at all");
        for (HttpResponse<String> answer : answers) {
            if (answer.statusCode() != 200) {
                assertEquals(503, answer.statusCode(), answer::body);
                assertTrue(
                        answer.headers().firstValue("Retry-After").isPresent(),
                        () -> "no Retry-After: " + answer.headers().map() + " " + answer.body());
                assertTrue(answer.body().startsWith("{\"status\":\"error\",\"message\":\""), answer.body());
            }
        }
        Await.upTo(Duration.ofSeconds(60), "ready again")
                .until(() -> system.get(system.management("/health/ready")).statusCode() == 200);
    }

    /** Sends one record after another until the server no longer accepts connections. */
    private List<HttpResponse<String>> send() throws InterruptedException {
        List<HttpResponse<String>> answers = new ArrayList<>();
        HttpClient client = system.newClient();
        String masterNode = UUID.randomUUID().toString();
        for (int id = 1; !over.get(); id++) {
            HttpRequest request = HttpRequest.newBuilder(system.collector("/api/v1/action_logs/"))
                    .timeout(Duration.ofSeconds(60))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(new ActionLogBatch(masterNode, id, 1).json()))
                    .build();
            try {
                answers.add(client.send(request, HttpResponse.BodyHandlers.ofString()));
                answered.incrementAndGet();
            } catch (IOException noConnection) {
                Thread.sleep(20);
            }
        }
        return answers;
    }
}
