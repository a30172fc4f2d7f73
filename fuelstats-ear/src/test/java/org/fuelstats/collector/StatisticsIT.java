package org.fuelstats.collector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

/** Each item of a request is judged by itself and gets an answer of its own. */
@EndToEnd
class StatisticsIT {
    private final Sender sender;
    private final Rows rows;
    private final Logs mine = Logs.ofNewInstallation();

    StatisticsIT(RunningSystem system) {
        sender = new Sender(system);
        rows = new Rows(system);
    }

    @Test
    void withoutActionLogsARequestIsRefused() throws Exception {
        sender.post(Sender.ACTION_LOGS, "{}").expect(400, "action_logs");
    }

    @Test
    void anEmptyListIsFine() throws Exception {
        assertEquals(
                List.of(),
                sender.post(Sender.ACTION_LOGS, Logs.request()).expect(200).statuses("action_logs"));
        assertEquals(
                List.of(),
                sender.post(Sender.WORKLOADS, Logs.workloads()).expect(200).statuses("oswl_stats"));
    }

    @Test
    void theSameLogTwiceInARequestHasOneAnswerAndItsLastBodyIsStored() throws Exception {
        String request = Logs.request(
                mine.item("1", "{\"action_type\":\"nailgun_task\",\"end_timestamp\":\"2026-01-01T00:00:00\"}"),
                mine.complete("2"),
                mine.item("1", "{\"action_type\":\"nailgun_task\",\"end_timestamp\":\"2026-01-02T00:00:00\"}"));

        assertEquals(List.of("added", "added"), logs(request));
        assertEquals(
                "2026-01-02T00:00:00",
                rows.text(
                        "select body ->> 'end_timestamp' from action_logs where external_id = 1 and master_node_uid = ?",
                        mine.uid()));
        assertEquals(List.of("existed", "existed"), logs(request));
    }

    @Test
    void aTaskThatHasNotEndedIsSkippedAndStoredWhenItIsSentAgain() throws Exception {
        String unfinished = Logs.request(
                mine.item("1", "{\"action_type\":\"nailgun_task\"}"),
                mine.item("2", "{\"action_type\":\"nailgun_task\",\"end_timestamp\":null}"),
                mine.item("3", "{\"action_type\":\"nailgun_task\",\"end_timestamp\":\"\"}"));

        assertEquals(List.of("skipped", "skipped", "skipped"), logs(unfinished));
        assertEquals(
                List.of("added"),
                logs(Logs.request(mine.item(
                        "1", "{\"action_type\":\"nailgun_task\",\"end_timestamp\":\"2026-01-01T00:00:00\"}"))));
        assertEquals(List.of("existed", "skipped", "skipped"), logs(unfinished));
    }

    @Test
    void anIdBeyond32BitsFailsAloneWithAMessage() throws Exception {
        Answer answer = sender.post(
                Sender.ACTION_LOGS,
                Logs.request(mine.complete("2147483648"), mine.complete("2147483647"), mine.complete("-2147483649")));

        assertEquals(List.of("added", "failed", "failed"), answer.expect(200).statuses("action_logs"));
        JSONObject failed = answer.json().getJSONArray("action_logs").getJSONObject(1);
        assertEquals(2147483648L, failed.getLong("external_id"));
        assertTrue(failed.getString("message").contains("32-bit"), failed.toString());
    }

    @Test
    void whatNoIndexCouldHoldFailsAloneWithAMessage() throws Exception {
        Logs longUid = new Logs("u".repeat(256));
        String longName = "{\"action_type\":\"http_request\",\"action_name\":\"" + "n".repeat(1025) + "\"}";

        assertEquals(
                List.of("added", "failed", "failed"),
                logs(Logs.request(longUid.complete("1"), mine.item("2", longName), mine.complete("3"))));
        sender.post(Sender.STRUCTURE, longUid.structure("[]")).expect(400, "255 bytes");
    }

    @Test
    void textOfEveryKindIsStoredAsItCameButForWhiteSpaceBetweenTokens() throws Exception {
        String body =
                "{ \"action_type\" : \"http_request\", \"x\":[1.50, 1E2, \"\\u00e9 \\ud83d\\ude00 é 😀 \\\\ ' ; \"]}";

        assertEquals(List.of("added"), logs(Logs.request(mine.item("1", body))));
        String stored = "{\"action_type\":\"http_request\",\"x\":[1.50,1E2,\"\\u00e9 \\ud83d\\ude00 é 😀 \\\\ ' ; \"]}";
        assertEquals(stored, rows.text("select body from action_logs where master_node_uid = ?", mine.uid()));
    }

    @Test
    void moreThanAThousandLogsAreAnsweredInChunks() throws Exception {
        logs(mine.request(1001, 1002));

        List<String> statuses = logs(mine.request(1, 1002));
        assertEquals(Collections.nCopies(1000, "added"), statuses.subList(0, 1000));
        assertEquals(List.of("existed", "existed"), statuses.subList(1000, 1002));
    }

    @Test
    void aNodeWithoutKnownOsAndManufacturerIsAccepted() throws Exception {
        String clusters = "[{\"id\":1,\"nodes_num\":1,\"mode\":\"m\",\"status\":\"s\",\"attributes\":{},"
                + "\"release\":{\"version\":\"v\",\"os\":\"o\",\"name\":\"n\"},"
                + "\"nodes\":[{\"id\":1,\"roles\":[],\"os\":null,\"manufacturer\":null}]}]";

        sender.post(Sender.STRUCTURE, mine.structure(clusters)).expect(201);
    }

    @Test
    void workloadsOfOneIdAndDifferentTypesAreDifferentItems() throws Exception {
        String both = Logs.workloads(
                mine.workload("1", "vm", "2026-01-01", "a"), mine.workload("1", "flavor", "2026-01-01", "b"));

        assertEquals(List.of("added", "added"), workloads(both));
        assertEquals(List.of("updated", "updated"), workloads(both));
    }

    @Test
    void ofTheSameWorkloadTwiceInARequestTheLastCountsAndEachIsAnswered() throws Exception {
        assertEquals(
                List.of("added", "updated"),
                workloads(Logs.workloads(
                        mine.workload("1", "vm", "2026-01-01", "first"),
                        mine.workload("1", "vm", "2026-01-01", "last"))));
        assertEquals(
                "last", rows.text("select resource_checksum from oswl_stats where master_node_uid = ?", mine.uid()));
    }

    @Test
    void aBadWorkloadFailsAloneWithAMessage() throws Exception {
        Answer answer = sender.post(
                Sender.WORKLOADS,
                Logs.workloads(
                        mine.workload("1", "dragon", "2026-01-01", "x"),
                        mine.workload("2", null, "2026-01-01", "x"),
                        mine.workload("3", "vm", "2026-02-30", "x"),
                        mine.workload("4", "vm", "yesterday", "x"),
                        mine.workload("2147483648", "vm", "2026-01-01", "x"),
                        mine.workload("6", "vm", "2026-01-01", "x")));

        assertEquals(
                List.of("added", "failed", "failed", "failed", "failed", "failed"),
                answer.expect(200).statuses("oswl_stats"));
        assertFalse(answer.json()
                .getJSONArray("oswl_stats")
                .getJSONObject(1)
                .getString("message")
                .isEmpty());
    }

    @Test
    void oneBadItemMakesTheWholeRequestRefusedAndNothingIsStored() throws Exception {
        sender.post(Sender.ACTION_LOGS, Logs.request(mine.complete("1"), mine.item("2", "7")))
                .expect(400, "#/action_logs/1/body");

        assertEquals(0, rows.count("select count(*) from action_logs where master_node_uid = ?", mine.uid()));
    }

    @Test
    void withPartialTheGoodItemsAreStoredAndTheBadOnesFailWithAMessage() throws Exception {
        Answer answer = sender.post(
                Sender.ACTION_LOGS + "?partial=true",
                Logs.request(mine.item("2", "7"), "null", "[1]", mine.item("\"x\"", "{}"), mine.complete("1")));

        assertEquals(
                List.of("added", "failed", "failed", "failed", "failed"),
                answer.expect(200).statuses("action_logs"));
        assertEquals(
                "#/action_logs/0/body: expected type: JSONObject, found: Integer",
                answer.json().getJSONArray("action_logs").getJSONObject(1).getString("message"));
        sender.post(Sender.ACTION_LOGS + "?partial=true", "{\"action_logs\":7}").expect(400);
    }

    private List<String> logs(String request) throws Exception {
        return sender.post(Sender.ACTION_LOGS, request).expect(200).statuses("action_logs");
    }

    private List<String> workloads(String request) throws Exception {
        return sender.post(Sender.WORKLOADS, request).expect(200).statuses("oswl_stats");
    }
}
