package org.fuelstats.nailgun.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.fuelstats.nailgun.actionlogs.RecordedAction;
import org.fuelstats.nailgun.actionlogs.RecordedActions;
import org.fuelstats.nailgun.actionlogs.RefusedActions;
import org.fuelstats.nailgun.consent.TestConsent;
import org.fuelstats.nailgun.database.TestNailgun;
import org.fuelstats.nailgun.structure.InstallationDescription;
import org.fuelstats.settings.ByteSize;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs of the sender against a collector over HTTP and a real database. */
class StatisticsRunTest {
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 30, 12, 0);

    private final ScriptedCollector collector = new ScriptedCollector();
    private final Clock clock = Clock.systemUTC();
    private TestNailgun nailgun;
    private RecordedActions actions;
    private RefusedActions refused;
    private SenderStates states;
    private Optional<InstallationDescription> structure = Optional.empty();
    private TestConsent consent;

    @BeforeEach
    void database() {
        nailgun = TestConsent.database(Receipt.class, SenderState.class);
        actions = nailgun.store(RecordedActions.class);
        refused = nailgun.store(RefusedActions.class, clock);
        states = nailgun.store(SenderStates.class, clock);
        consent = new TestConsent(nailgun);
        consent.allow(true);
    }

    @AfterEach
    void close() {
        collector.close();
        nailgun.close();
    }

    @Test
    void eachActionLogIsSentOnceInPagesOfAHundred() {
        record(250);
        assertEquals(new RunResult(RunResult.Outcome.COMPLETE, 250, 0, null), run());
        assertEquals(List.of(100, 100, 50), collector.sizes());
        assertEquals(250, collector.stored().size());
        assertEquals(0, run().sent());
        assertEquals(
                List.of("added 100", "added 100", "added 50"),
                nailgun.rows("select answer from fuelstats_receipts order by id"));
        assertTrue(states.now().nextRun().isAfter(clock.instant().plus(Duration.ofMinutes(53))));
    }

    @Test
    void withoutConsentNothingIsSent() {
        record(1);
        consent.allow(false);
        assertEquals(RunResult.Outcome.NOT_ALLOWED, run().outcome());
        assertEquals(List.of(), collector.sizes());
    }

    @Test
    void whatHasNotEndedWaits() {
        actions.add(List.of(new RecordedAction(RecordedAction.NAILGUN_TASK, "cluster_changes", "deploy", TIME)));
        assertEquals(0, run().sent());
        assertEquals(1, actions.countUnfinished());
        nailgun.execute("update action_logs set end_timestamp = now()");
        assertEquals(1, run().sent());
    }

    /** A page that is refused is halved down to single records, so there are few of them. */
    @ParameterizedTest
    @CsvSource({
        "150, 500, oops",
        "150, 502, <html>",
        "150, 503, {}",
        "150, 404, {}",
        "150, 301, {}",
        "12, 400, {\"status\": \"error\"}",
        "12, 413, {\"status\": \"error\"}",
        "150, 200, rubbish",
        "150, 200, {\"status\": \"error\"}",
        "150, 200, {\"status\": \"ok\"}",
        "150, 204, ''"
    })
    void whateverTheCollectorAnswersNothingIsLostOrParked(int records, int status, String body) {
        record(records);
        collector.script = sent -> new ScriptedCollector.Reply(status, body);
        for (int round = 1; round <= 12; round++) {
            assertEquals(RunResult.Outcome.FAILED, run().outcome());
            assertEquals(round, states.now().failures());
        }
        assertEquals(List.of(), refused.parked());
        collector.script = sent -> null;
        assertEquals(records, run().sent());
        assertEquals(records, collector.stored().size());
        assertEquals(0, states.now().failures());
    }

    @Test
    void anAnswerThatGetsLostMakesNoSecondCopy() {
        record(120);
        collector.script = records -> {
            records.forEach(
                    item -> collector.stored().put(item.path("external_id").asInt(), item));
            return new ScriptedCollector.Reply(500, "");
        };
        assertEquals(RunResult.Outcome.FAILED, run().outcome());
        collector.script = records -> null;
        assertEquals(120, run().sent());
        assertEquals(
                List.of("existed 100", "added 20"),
                nailgun.rows("select answer from fuelstats_receipts where status = 200 order by id"));
    }

    @Test
    void onePoisonedRecordIsFoundAndParkedAfterTenRefusals() {
        record(99);
        collector.script = records -> {
            for (var item : records) {
                if (item.path("external_id").asInt() == 42) {
                    return new ScriptedCollector.Reply(400, "{\"status\": \"error\", \"message\": \"the 42nd\"}");
                }
            }
            return null;
        };
        assertEquals(new RunResult(RunResult.Outcome.COMPLETE, 98, 1, null), run());
        for (int round = 2; round <= RefusedActions.MOST_REFUSALS; round++) {
            assertEquals(List.of(), refused.parked());
            record(1);
            assertEquals(1, run().sent());
        }
        assertEquals(42, refused.parked().get(0).actionLogId());
        assertTrue(refused.parked().get(0).reason().contains("the 42nd"));
        assertEquals(0, actions.countDue());
        collector.script = records -> null;
        assertEquals(1, refused.release());
        assertEquals(1, run().sent());
    }

    @Test
    void whatTheCollectorNamesFailedIsParkedAfterTenTimes() {
        record(3);
        collector.failing.add(2);
        for (int round = 1; round <= RefusedActions.MOST_REFUSALS; round++) {
            assertEquals(RunResult.Outcome.COMPLETE, run().outcome());
        }
        assertEquals(2, refused.parked().get(0).actionLogId());
        assertEquals(0, actions.countDue());
    }

    @Test
    void tooLargeAPageIsHalved() {
        record(100);
        collector.script = records -> records.size() > 30 ? new ScriptedCollector.Reply(413, "{}") : null;
        assertEquals(new RunResult(RunResult.Outcome.COMPLETE, 100, 0, null), run());
        assertEquals(List.of(100, 50, 25, 25, 50, 25, 25), collector.sizes());
    }

    @Test
    void pagesStayWithinTheLimitOfTheirBody() {
        record(100);
        assertEquals(100, run("4 KiB").sent());
        assertTrue(collector.sizes().size() >= 10, collector.sizes()::toString);
        assertEquals(List.of("t"), nailgun.rows("select bool_and(bytes <= 4096) from fuelstats_receipts"));
    }

    @Test
    void aWithdrawalStopsARunAtOnce() {
        record(300);
        collector.script = records -> {
            consent.allow(false);
            return null;
        };
        assertEquals(RunResult.Outcome.NOT_ALLOWED, run().outcome());
        assertEquals(List.of(100), collector.sizes());
    }

    @Test
    void eachRunSendsTheStructureAfterTheActionLogs() {
        structure = Optional.of(new InstallationDescription(
                JsonNodeFactory.instance.objectNode().put("a", 1), Map.of()));
        record(1);
        assertEquals(RunResult.Outcome.COMPLETE, run().outcome());
        collector.structureStatus = 500;
        record(1);
        RunResult failed = run();
        assertEquals("installation structure: status 500", failed.reason());
        assertEquals(1, failed.sent());
        assertEquals(2, collector.structures.size());
        assertEquals("{\"a\":1}", collector.structures.get(0).toString());
    }

    @Test
    void withoutAPingNothingIsSent() {
        record(1);
        collector.pingStatus = 503;
        assertEquals("ping: status 503", run().reason());
        assertEquals(List.of(), collector.sizes());
        collector.close();
        assertTrue(run().reason().startsWith("ping: no answer"), run().reason());
    }

    @Test
    void whatIsSentHasNothingThatIsNotListed() {
        actions.add(List.of(new RecordedAction(RecordedAction.HTTP_REQUEST, "other", "/x", TIME)
                .by("a".repeat(64), 7, "task")
                .told("""
                        {"request_data": {"http_method": "PUT", "url": "/api/nodes/planted.example", "data": {"planted": 1},
                         "user_agent": "planted"}, "response_data": {"status": "500 planted_1", "message": "planted"}, "planted": 1}""", TIME)));
        actions.add(List.of(new RecordedAction(RecordedAction.NAILGUN_TASK, "other", "deploy", TIME).told("""
                        {"parent_task_id": 3, "subtasks_ids": [4, "planted"], "operation": "planted one", "nodes_from_resp": ["1", "planted"],
                         "ended_with_status": "error", "message": "planted", "output": {"planted": 1}}""", TIME)));
        run();
        String first = collector.stored().get(1).toString();
        assertEquals(
                "{\"external_id\":1,\"master_node_uid\":\"" + consent.uid() + "\",\"body\":{\"id\":1,\"actor_id\":\""
                        + "a".repeat(64)
                        + "\",\"action_group\":\"other\",\"action_name\":\"/x\",\"action_type\":\"http_request\","
                        + "\"start_timestamp\":\"2026-11-30T12:00:00.000000\",\"end_timestamp\":\"2026-11-30T12:00:00.000000\","
                        + "\"is_sent\":false,\"additional_info\":{\"request_data\":{\"http_method\":\"PUT\",\"url\":\"/api/nodes/{name}\",\"data\":{}},"
                        + "\"response_data\":{\"data\":{}}},\"cluster_id\":7}}",
                first);
        assertEquals(
                "{\"parent_task_id\":3,\"subtasks_ids\":[4],\"nodes_from_resp\":[\"1\"],\"ended_with_status\":\"error\","
                        + "\"message\":\"\",\"output\":null}",
                collector.stored().get(2).path("body").path("additional_info").toString());
    }

    private void record(int number) {
        List<RecordedAction> recorded = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            recorded.add(new RecordedAction(RecordedAction.HTTP_REQUEST, "cluster_changes", "deploy_changes", TIME)
                    .by(null, 1, null)
                    .told("{}", TIME));
        }
        actions.add(recorded);
    }

    private RunResult run() {
        return run("8 MiB");
    }

    private RunResult run(String maxBody) {
        SendingSettings settings = new SendingSettings(
                "experimental",
                Optional.of(collector.address()),
                Duration.ofHours(1),
                ByteSize.of(maxBody),
                Optional.empty(),
                "changeit",
                Optional.empty());
        CollectorConnection connection = new CollectorConnection(settings);
        Receipts receipts = nailgun.store(Receipts.class, clock);
        return new StatisticsRun(
                        connection,
                        actions,
                        refused,
                        receipts,
                        settings,
                        new StructureRun(() -> structure, connection, receipts),
                        consent.node(),
                        states,
                        new RunTimes(Duration.ofHours(1), clock, RandomGenerator.getDefault()))
                .run();
    }
}
