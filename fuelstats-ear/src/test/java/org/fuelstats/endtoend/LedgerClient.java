package org.fuelstats.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fuelstats.launcher.RunningSystem;

/**
 * One installation that sends action logs and keeps a ledger: what it is about to send is written down before, what it
 * was told after. A batch without an answer may or may not be stored, and is sent again, as installations do.
 */
final class LedgerClient implements Runnable {
    private static final int BATCH = 50;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningSystem system;
    private final String masterNode;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Set<Long> sent = ConcurrentHashMap.newKeySet();
    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<Long> added = ConcurrentHashMap.newKeySet();
    private final Set<Long> addedTwice = ConcurrentHashMap.newKeySet();
    private final Deque<ActionLogBatch> unanswered = new ArrayDeque<>();
    private long next = 1;

    LedgerClient(RunningSystem system, String masterNode) {
        this.system = system;
        this.masterNode = masterNode;
    }

    String masterNode() {
        return masterNode;
    }

    /** Sends until told to stop, or until the server is gone. */
    @Override
    public synchronized void run() {
        stopped.set(false);
        while (!stopped.get() && unanswered.isEmpty()) {
            ActionLogBatch batch = new ActionLogBatch(masterNode, next, BATCH);
            next += BATCH;
            batch.numbers().forEach(sent::add);
            unanswered.add(batch);
            trySend();
        }
    }

    void stop() {
        stopped.set(true);
    }

    /** Sends again what got no answer; false while some still has none. */
    synchronized boolean resend() {
        while (!unanswered.isEmpty() && trySend()) {
            // The next one.
        }
        return unanswered.isEmpty();
    }

    Set<Long> sent() {
        return Set.copyOf(sent);
    }

    int acknowledgedCount() {
        return acknowledged.size();
    }

    Set<Long> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /** Records the collector claimed to have added more than once. */
    Set<Long> addedTwice() {
        return Set.copyOf(addedTwice);
    }

    private boolean trySend() {
        try {
            HttpResponse<String> answer =
                    system.post("/api/v1/action_logs/", unanswered.getFirst().json());
            if (answer.statusCode() != 200) {
                return false;
            }
            for (JsonNode item : JSON.readTree(answer.body()).get("action_logs")) {
                enter(item.get("external_id").asLong(), item.get("status").asText());
            }
            unanswered.removeFirst();
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void enter(long number, String status) {
        switch (status) {
            case "added" -> {
                acknowledged.add(number);
                if (!added.add(number)) {
                    addedTwice.add(number);
                }
            }
            case "existed" -> acknowledged.add(number);
            default -> throw new IllegalStateException("record " + number + " was answered " + status);
        }
    }
}
