package org.fuelstats.collector;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Collections;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** At a limit a request is taken, one beyond it is refused. */
@EndToEnd
class LimitsIT {
    private static final int BODY = 4 << 20;
    private static final int INFLATED = 32 << 20;

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
    void aBodyOfFourMebibytesIsTakenAndOneByteMoreIsTooLarge() throws Exception {
        sender.post(Sender.STRUCTURE, structureOf(BODY)).expect(201);
        sender.post(Sender.STRUCTURE, structureOf(BODY + 1)).expect(413, "4 MiB");
    }

    @Test
    void aBodyWithoutAnnouncedLengthIsCounted() throws Exception {
        chunked(BODY).expect(201);
        chunked(BODY + 1).expect(413, "4 MiB");
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
    void aBodyMayInflateToThirtyTwoMebibytesAndNotToOneByteMore() throws Exception {
        byte[] body = structureOf(INFLATED + 1).getBytes(UTF_8);

        sender.postGzip(Sender.STRUCTURE, Sender.gzip(Arrays.copyOf(body, INFLATED)))
                .expect(201);
        sender.postGzip(Sender.STRUCTURE, Sender.gzip(body)).expect(413, "32 MiB");
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

    private String withText(int length) {
        String text = String.join("", Collections.nCopies(length, "x"));
        return Logs.request(mine.item("5", "{\"action_type\":\"http_request\",\"x\":\"" + text + "\"}"));
    }
}
