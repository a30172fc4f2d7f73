package org.fuelstats.collector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

/** The same sent by many at once is stored once, and nobody is told otherwise. */
@EndToEnd
class ConcurrencyIT {
    private static final int SENDERS = 8;

    private final Sender sender;
    private final Rows rows;

    ConcurrencyIT(RunningSystem system) {
        sender = new Sender(system);
        rows = new Rows(system);
    }

    @Test
    void ofABatchThatEightSendAtOnceEachLogIsAddedExactlyOnce() throws Exception {
        for (int round = 0; round < 3; round++) {
            Logs mine = Logs.ofNewInstallation();
            Map<Integer, Integer> added = new HashMap<>();
            for (Answer answer : atOnce(mine)) {
                answer.expect(200);
                for (Object item : answer.json().getJSONArray("action_logs")) {
                    if (((JSONObject) item).getString("status").equals("added")) {
                        added.merge(((JSONObject) item).getInt("external_id"), 1, Integer::sum);
                    }
                }
            }
            assertEquals(1000, added.size());
            assertEquals(
                    1000, added.values().stream().mapToInt(Integer::intValue).sum());
            assertEquals(1000, rows.count("select count(*) from action_logs where master_node_uid = ?", mine.uid()));
        }
    }

    private List<Answer> atOnce(Logs mine) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            List<Future<Answer>> pending = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                String request = i % 2 == 0 ? mine.request(1, 1000) : mine.requestReversed(1, 1000);
                pending.add(senders.submit(() -> sender.post(Sender.ACTION_LOGS, request)));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> one : pending) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            senders.shutdown();
        }
    }

    @Test
    void aStructureThatEightSendAtOnceIsCreatedOnce() throws Exception {
        Logs mine = Logs.ofNewInstallation();
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            List<Future<Answer>> pending = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                pending.add(senders.submit(() -> sender.post(Sender.STRUCTURE, mine.structure("[]"))));
            }
            int created = 0;
            for (Future<Answer> one : pending) {
                created += one.get().status() == 201 ? 1 : 0;
            }
            assertEquals(1, created);
        } finally {
            senders.shutdown();
        }
    }

    @Test
    void ofARunOfHealthChecksThatEightSendAtOnceOneIsAddedAndTheOthersExistedOrUpdatedIt() throws Exception {
        Logs mine = Logs.ofNewInstallation();
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            List<Future<Answer>> pending = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                String status = i % 2 == 0 ? "success" : "failure";
                String one = mine.run("1", Logs.test("a", status));
                String two = mine.run("2", Logs.test("a", status));
                String request = i < SENDERS / 2 ? Logs.runs(one, two) : Logs.runs(two, one);
                pending.add(senders.submit(() -> sender.post(Sender.HEALTH_CHECKS, request)));
            }
            Map<String, Integer> fates = new HashMap<>();
            for (Future<Answer> one : pending) {
                one.get().expect(200).statuses("ostf_stats").forEach(fate -> fates.merge(fate, 1, Integer::sum));
            }
            assertEquals(2, fates.get("added"), fates::toString);
            assertEquals(
                    2 * SENDERS - 2,
                    fates.getOrDefault("existed", 0) + fates.getOrDefault("updated", 0),
                    fates::toString);
            assertEquals(2, rows.count("select count(*) from health_check_runs where master_node_uid = ?", mine.uid()));
        } finally {
            senders.shutdown();
        }
    }
}
