package org.fuelstats.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A 2xx answer is a promise: the server is killed under load again and again, and the ledgers are compared. */
@EndToEnd
@BreaksTheSystem
class ServerCrashIT {
    private static final int CLIENTS = 2;
    private static final int WARM_UP = 200;

    private final RunningSystem system;
    private final Random random = new Random(20_150_620);

    ServerCrashIT(RunningSystem system) {
        this.system = system;
    }

    @Test
    void noAcknowledgedRecordIsLostOrDoubledWhenTheServerIsKilledUnderLoad() throws Exception {
        killUnderLoad(2);
    }

    @Test
    @Tag("long")
    void noAcknowledgedRecordIsLostOrDoubledInAHundredCrashes() throws Exception {
        killUnderLoad(100);
    }

    private void killUnderLoad(int rounds) throws Exception {
        List<LedgerClient> clients = Stream.generate(() -> UUID.randomUUID().toString())
                .limit(CLIENTS)
                .map(masterNode -> new LedgerClient(system, masterNode))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (int round = 1; round <= rounds; round++) {
                int before = acknowledged(clients);
                List<Future<?>> running =
                        clients.stream().<Future<?>>map(threads::submit).toList();
                Await.upTo(Duration.ofSeconds(60), "some load").until(() -> acknowledged(clients) >= before + WARM_UP);
                passTime(Duration.ofMillis(random.nextInt(20, 1500)));
                system.killServer();
                for (Future<?> client : running) {
                    client.get();
                }
                system.startServer();
                for (LedgerClient client : clients) {
                    Await.upTo(Duration.ofSeconds(60), "every batch answered").until(client::resend);
                    compare(client, round);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static int acknowledged(List<LedgerClient> clients) {
        return clients.stream().mapToInt(LedgerClient::acknowledgedCount).sum();
    }

    /** Lets the clients work for a random while, so that the kill hits any step of a request. */
    private static void passTime(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        Await.upTo(duration.plusSeconds(10), "time passes").until(() -> System.nanoTime() >= end);
    }

    private void compare(LedgerClient client, int round) throws Exception {
        Set<Long> stored = new HashSet<>();
        try (Connection connection = system.database();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT external_id FROM action_logs WHERE master_node_uid = ?")) {
            statement.setString(1, client.masterNode());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    assertTrue(stored.add(rows.getLong(1)), "stored twice in round " + round);
                }
            }
        }
        Set<Long> lost = new HashSet<>(client.acknowledged());
        lost.removeAll(stored);
        Set<Long> invented = new HashSet<>(stored);
        invented.removeAll(client.sent());
        assertEquals(Set.of(), lost, "acknowledged and lost in round " + round);
        assertEquals(Set.of(), invented, "stored but never sent in round " + round);
        assertEquals(Set.of(), client.addedTwice(), "answered added twice in round " + round);
    }
}
