package org.fuelstats.collector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** At a limit a request is taken, one beyond it is refused. */
@EndToEnd
class LimitsIT {
    private static final int BODY = 16 << 20;
    private static final int INFLATED = 64 << 20;

    private final RunningSystem system;
    private final Sender sender;
    private final Logs mine = Logs.ofNewInstallation();

    LimitsIT(RunningSystem system) {
        this.system = system;
        sender = new Sender(system);
    }

    private String structureOf(int bytes) {
        String structure = mine.structure("[]");
        return structure + " ".repeat(bytes - structure.length());
    }

    @Test
    void aBodyOfSixteenMebibytesIsTakenAndOneByteMoreIsTooLarge() throws Exception {
        sender.post(Sender.STRUCTURE, structureOf(BODY)).expect(201);
        sender.post(Sender.STRUCTURE, structureOf(BODY + 1)).expect(413, "16 MiB");
    }

    @Test
    void aBodyWithoutAnnouncedLengthIsCounted() throws Exception {
        chunked(BODY).expect(201);
        chunked(BODY + 1).expect(413, "16 MiB");
    }

    private Answer chunked(int bytes) throws Exception {
        byte[] body = structureOf(bytes).getBytes(UTF_8);
        HttpRequest request = HttpRequest.newBuilder(system.collector(Sender.STRUCTURE))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        HttpResponse<String> response = system.client().send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    @Test
    void aBodyMayInflateToSixtyFourMebibytesAndNotToOneByteMore() throws Exception {
        byte[] body = structureOf(INFLATED + 1).getBytes(UTF_8);

        sender.postGzip(Sender.STRUCTURE, Sender.gzip(Arrays.copyOf(body, INFLATED)))
                .expect(201);
        sender.postGzip(Sender.STRUCTURE, Sender.gzip(body)).expect(413, "64 MiB");
    }

    @Test
    void tenThousandRecordsAreTakenAndOneMoreIsNot() throws Exception {
        String[] items = new String[10_001];
        Arrays.setAll(items, i -> mine.item("1", "{\"action_type\":\"nailgun_task\"}"));

        sender.post(Sender.ACTION_LOGS, Logs.request(Arrays.copyOf(items, 10_000)))
                .expect(200);
        sender.post(Sender.ACTION_LOGS, Logs.request(items)).expect(400, "more than 10000 records");
    }

    @Test
    void aDocumentMayNest64LevelsAndNotOneMore() throws Exception {
        sender.post(Sender.STRUCTURE, mine.structure("[{\"x\":" + "[".repeat(60) + "]".repeat(60) + "}]"))
                .expect(400, "required");
        sender.post(Sender.STRUCTURE, mine.structure("[{\"x\":" + "[".repeat(61) + "]".repeat(61) + "}]"))
                .expect(400, "deeper than 64");
    }

    @Test
    void aStringMayHave262144CharactersAndNotOneMore() throws Exception {
        sender.post(Sender.ACTION_LOGS, withText(262_144)).expect(200);
        sender.post(Sender.ACTION_LOGS, withText(262_145)).expect(400, "longer than 262144");
    }

    @Test
    void aRecordMayHaveTwoMillionValuesAndNotOneMore() throws Exception {
        // The record's own members are values too: its sender, its id, its body, and what is in it.
        sender.postGzip(
                        Sender.ACTION_LOGS,
                        Sender.gzip(withValues("6", 1_999_995).getBytes(UTF_8)))
                .expect(200);
        sender.postGzip(
                        Sender.ACTION_LOGS,
                        Sender.gzip(withValues("7", 2_000_001).getBytes(UTF_8)))
                .expect(400, "more than 2000000 values");
    }

    @Test
    void aRecordThatIsTooLargeFailsAloneWhereRequestsAreStoredInPart() throws Exception {
        String large = log("8", values(2_000_001));
        String deep = log("9", "[".repeat(70) + "]".repeat(70));
        String text = log("10", '"' + "x".repeat(262_145) + '"');
        String request = Logs.request(large, mine.complete("11"), deep, text, mine.complete("12"));

        Answer answer = sender.postGzip(Sender.ACTION_LOGS + "?partial=true", Sender.gzip(request.getBytes(UTF_8)))
                .expect(200);
        assertEquals(List.of("added", "added", "failed", "failed", "failed"), answer.statuses("action_logs"));
        for (String reason : List.of(
                mine.uid(), "\"external_id\":8", "more than 2000000 values", "deeper than 64", "longer than 262144")) {
            assertTrue(answer.text().contains(reason), () -> reason + " is not in " + answer.text());
        }
    }

    private String withValues(String id, int count) {
        return Logs.request(log(id, values(count)));
    }

    private String log(String id, String output) {
        return mine.item(
                id,
                "{\"action_type\":\"nailgun_task\",\"end_timestamp\":\"2026-01-01T00:00:00\",\"output\":" + output
                        + "}");
    }

    private static String values(int count) {
        return "[" + "1,".repeat(count - 2) + "1]";
    }

    private String withText(int length) {
        String text = String.join("", Collections.nCopies(length, "x"));
        return Logs.request(mine.item("5", "{\"action_type\":\"http_request\",\"x\":\"" + text + "\"}"));
    }
}
