package org.fuelstats.listeners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.BreaksTheSystem;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Slow, silent and many clients of one address don't stop others from being served. */
@EndToEnd
@BreaksTheSystem
class SlowClientsIT {
    private static final int CLIENTS = 1000;
    private static final Duration ATTENTION = Duration.ofSeconds(15);
    private static final String BLANKS = " ".repeat(140_000);

    private final RunningSystem system;
    private final ConcurrentLinkedQueue<Closeable> connections = new ConcurrentLinkedQueue<>();
    private final ExecutorService openers = Executors.newFixedThreadPool(8);
    private final AtomicBoolean over = new AtomicBoolean();

    SlowClientsIT(RunningSystem system) {
        this.system = system;
    }

    private interface Opening {
        Closeable open() throws IOException;
    }

    @AfterEach
    void closeAll() throws Exception {
        openers.shutdownNow();
        openers.awaitTermination(30, TimeUnit.SECONDS);
        for (Closeable connection : connections) {
            connection.close();
        }
    }

    @Test
    void connectionsThatNeverBeginTheHandshakeAreNoObstacle() throws Exception {
        attack(2100, () -> TlsClient.plain(system.collector("/"), "127.0.0.11"));
        attack(2100, () -> TlsClient.plain(system.analytics("/"), "127.0.0.11"));
        assertServedQuickly();
    }

    @Test
    void requestsThatNeverEndTheirHeadersAreNoObstacle() throws Exception {
        attack(CLIENTS, () -> client(system.collector("/"), "POST /api/v1/action_logs/ HTTP/1.1\r\nHost: local"));
        attack(CLIENTS, () -> client(system.analytics("/"), "POST /api/v1/search HTTP/1.1\r\nHost: local"));
        assertServedQuickly();
    }

    @Test
    void bodiesThatTrickleAreNoObstacleAndAreAnsweredWith408() throws Exception {
        TlsClient first = client(system.collector("/"), head("/api/v1/action_logs/") + BLANKS);
        attack(CLIENTS, () -> client(system.collector("/"), head("/api/v1/action_logs/") + BLANKS));
        attack(CLIENTS, () -> client(system.analytics("/"), head("/api/v1/search") + BLANKS));
        assertServedQuickly();

        TlsClient last = client(system.metrics("/"), head("/v1/metric") + BLANKS);
        assertEquals("HTTP/1.1 408 ", last.rest().substring(0, 13));
        first.close();
    }

    @Test
    void aBodyWithoutALoginIsRefusedWithoutDelay() throws Exception {
        String answer = client(
                        system.metrics("/"),
                        "POST /v1/metric HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                + "Content-Length: 2\r\n\r\n{}")
                .rest();
        assertTrue(answer.startsWith("HTTP/1.1 401 "), answer);
    }

    @Test
    void aSenderThatWritesAllOfATooLargeBodyFirstGets413() throws Exception {
        byte[] megabyte = new byte[1 << 20];
        java.util.Arrays.fill(megabyte, (byte) ' ');
        for (String path : List.of("/api/v1/action_logs/", "/api/v1/installation_structure/")) {
            try (TlsClient sender = client(
                    system.collector("/"),
                    "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Content-Type: application/json\r\nContent-Length: " + (40 << 20) + "\r\n\r\n")) {
                for (int i = 0; i < 40; i++) {
                    sender.write(megabyte);
                }
                String answer = sender.rest();
                assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
                assertTrue(answer.contains("\"status\":\"error\""), answer);
            }
        }
    }

    private static String head(String path) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 4000000\r\n\r\n";
    }

    private TlsClient client(URI listener, String begun) throws IOException {
        TlsClient client =
                TlsClient.connect(system, listener, "127.0.0.12", "http/1.1").write(begun);
        connections.add(client);
        return client;
    }

    /** Opens so many connections; those that the server closes meanwhile count too. */
    private void attack(int clients, Opening opening) {
        for (int i = 0; i < clients; i++) {
            openers.execute(() -> {
                try {
                    if (!over.get()) {
                        connections.add(opening.open());
                    }
                } catch (IOException closed) {
                    // by the server, to make room
                }
            });
        }
    }

    /** While the others connect and wait, a well-behaved client of another address is served. */
    private void assertServedQuickly() throws Exception {
        List<Long> millis = new ArrayList<>();
        long end = System.nanoTime() + ATTENTION.toNanos();
        while (System.nanoTime() < end) {
            millis.add(timed(system.collector("/api/v1/ping/"), 200));
            millis.add(timed(system.analytics("/api/v1/me"), 200));
            Thread.onSpinWait();
        }
        over.set(true);
        Collections.sort(millis);
        long p99 = millis.get(millis.size() * 99 / 100);
        assertTrue(
                p99 < 1000,
                "p99 is " + p99 + " ms of " + millis.size() + " requests, the slowest " + millis.get(millis.size() - 1)
                        + " ms");
        Await.upTo(Duration.ofSeconds(30), "ready")
                .until(() -> system.get(system.management("/health/ready")).statusCode() == 200);
    }

    private long timed(URI address, int status) throws Exception {
        long start = System.nanoTime();
        HttpResponse<String> answer = system.getAsOperator(address);
        assertEquals(status, answer.statusCode(), answer::body);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
