package org.fuelstats.nailgun.consent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.fuelstats.nailgun.access.NailgunRefusal;
import org.fuelstats.nailgun.database.TestNailgun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings as clients change them, in a real database, and what they allow. */
class SettingsResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String YES =
            "\"user_choice_saved\": {\"value\": true}, \"send_anonymous_statistic\": {\"value\": true}";

    private final SettingsResource settings = new SettingsResource();
    private TestNailgun nailgun;

    @BeforeEach
    void database() {
        nailgun = TestNailgun.complete(MasterNodeSettings.class);
        settings.node = node("0");
        settings.node.complete();
    }

    @AfterEach
    void close() {
        nailgun.close();
    }

    @Test
    void putReplacesTheSettingsAndKeepsTheIdentifier() throws Exception {
        JsonNode before = JSON.readTree(settings.get());
        assertTrue(before.at("/settings/statistics/name").isObject());
        JsonNode after = JSON.readTree(settings.put(
                body("{\"master_node_uid\": \"another\", \"settings\": {\"statistics\": {" + YES
                        + "}, \"other\": {\"kept\": [1, null]}}}"),
                null));
        assertEquals(before.path("master_node_uid"), after.path("master_node_uid"));
        assertEquals(after, JSON.readTree(settings.get()));
        assertTrue(after.at("/settings/statistics/name").isMissingNode());
        assertEquals("[1,null]", after.at("/settings/other/kept").toString());
        assertEquals(new Consent(true, true, false, 1), settings.node.consent());
    }

    @Test
    void patchMergesThemObjectByObject() throws Exception {
        settings.patch(body("{\"settings\": {\"statistics\": {" + YES + "}}}"), null);
        JsonNode statistics = JSON.readTree(settings.get()).at("/settings/statistics");
        assertEquals("checkbox", statistics.at("/send_anonymous_statistic/type").asText());
        assertTrue(settings.node.consent().allowsStatistics());
        settings.patch(
                body("{\"settings\": {\"statistics\": {\"send_anonymous_statistic\": {\"value\": false}}}}"), null);
        assertFalse(settings.node.consent().allowsStatistics());
    }

    @Test
    void aRequestWithoutSettingsChangesNothing() {
        assertEquals(settings.get(), settings.put(body("{\"master_node_uid\": \"another\"}"), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"settings\": null}", "{\"settings\": []}", "{\"settings\": \"yes\"}", "{"})
    void whatIsNoObjectIsRefusedAndChangesNothing(String body) {
        String before = settings.get();
        assertThrows(NailgunRefusal.class, () -> settings.put(body(body), null));
        assertThrows(NailgunRefusal.class, () -> settings.patch(body(body), null));
        assertEquals(before, settings.get());
    }

    @ParameterizedTest
    @CsvSource({
        "1, false",
        "true, false",
        "yes, false",
        "anything, false",
        "0, true",
        "false, true",
        "No, true",
        "' off ', true"
    })
    void doNotTrackOverrulesWhatWasChosen(String variable, boolean allowed) {
        settings.put(
                body("{\"settings\": {\"statistics\": {" + YES + ", \"send_user_info\": {\"value\": true}}}}"), null);
        MasterNode node = node(variable);
        assertEquals(allowed, node.consent().allowsStatistics());
        assertEquals(allowed, node.consent().allowsContact());
        assertEquals(!allowed, node.isOverruled());
    }

    private MasterNode node(String doNotTrack) {
        return nailgun.store(MasterNode.class, new ConsentSettings(doNotTrack));
    }

    private static InputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
