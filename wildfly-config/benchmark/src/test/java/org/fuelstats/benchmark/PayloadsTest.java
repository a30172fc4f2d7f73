package org.fuelstats.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.fuelstats.schemas.Message;
import org.fuelstats.schemas.Schemas;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

/** That what the benchmark sends is what installations send, and that COPY loads the same. */
class PayloadsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Payloads payloads = new Payloads();

    @Test
    void aRequestHoldsAHundredLogsOfOneInstallationThatKeepTheSchema() throws IOException {
        byte[] request = payloads.actionLogs("bench-uid");
        JsonNode logs = JSON.readTree(request).get("action_logs");
        assertEquals(100, logs.size());
        logs.forEach(log -> assertEquals("bench-uid", log.get("master_node_uid").asText()));
        assertKeeps(Message.ACTION_LOGS_REQUEST, request);
    }

    @Test
    void aStructureIsOf35KilobytesAndOfTheInstallationThatSendsIt() throws IOException {
        byte[] request = payloads.structure("bench-uid");
        assertTrue(request.length > 31_000 && request.length < 39_000, () -> request.length + " bytes");
        JsonNode structure = JSON.readTree(request).get("installation_structure");
        assertEquals("bench-uid", structure.get("master_node_uid").asText());
        assertEquals("9.0", structure.at("/fuel_release/release").asText());
        assertKeeps(Message.INSTALLATION_STRUCTURE_REQUEST, request);
    }

    @Test
    void copyLoadsTheSameLogs() throws IOException {
        JsonNode logs = JSON.readTree(payloads.actionLogs("bench-uid")).get("action_logs");
        String[] rows = new String(payloads.actionLogRows("bench-uid"), UTF_8).split("\n", -1);
        assertEquals(101, rows.length, "a hundred rows, each ended");
        for (int i = 0; i < 100; i++) {
            String[] columns = rows[i].split("\t", -1);
            assertEquals("bench-uid", columns[0]);
            assertEquals(i + 1, Integer.parseInt(columns[1]));
            JsonNode body = logs.get(i).get("body");
            assertEquals(body, JSON.readTree(columns[2].replace("\\\\", "\\")));
            assertEquals(body.get("action_name").asText(), columns[3]);
            assertEquals(body.get("action_type").asText(), columns[4]);
        }
    }

    @Test
    void copyLoadsTheSameStructure() throws IOException {
        String[] columns =
                new String(payloads.structureRow("bench-uid"), UTF_8).strip().split("\t", -1);
        assertEquals("bench-uid", columns[0]);
        assertEquals(
                JSON.readTree(payloads.structure("bench-uid")).get("installation_structure"),
                JSON.readTree(columns[1].replace("\\n", "\n").replace("\\\\", "\\")));
    }

    @Test
    void noTwoRequestsAreOfTheSameInstallation() {
        assertNotEquals(payloads.uid("logs", 1), payloads.uid("logs", 2));
        assertNotEquals(payloads.uid("logs", 1), payloads.uid("warm", 1));
        assertNotEquals(payloads.uid("logs", 1), new Payloads().uid("logs", 1));
    }

    private static void assertKeeps(Message message, byte[] request) {
        assertEquals(Optional.empty(), Schemas.of(message).violationIn(new JSONObject(new String(request, UTF_8))));
    }
}
