package org.fuelstats.collector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What installations in the field send is answered as they know it. */
@EndToEnd
class SamplesIT {
    private static final String SAMPLES_UID = "6f1c9d4e-0f3c-4f0e-9a52-1f6d1a3d0001";

    private final Sender sender;
    private final Rows rows;
    private final String uid = UUID.randomUUID().toString();

    SamplesIT(RunningSystem system) {
        sender = new Sender(system);
        rows = new Rows(system);
    }

    private String mine(String name) {
        return Sender.sample(name).replace(SAMPLES_UID, uid);
    }

    @Test
    void aBatchOfActionLogsAndItsRepetitionAreAnsweredItemForItemInTheKnownOrder() throws Exception {
        assertSame("action_logs_batch_response.json", sender.post(Sender.ACTION_LOGS, mine("action_logs_batch.json")));
        assertSame(
                "action_logs_batch_repeat_response.json",
                sender.post(Sender.ACTION_LOGS, mine("action_logs_batch.json")));
        assertEquals(25, rows.count("select count(*) from action_logs where master_node_uid = ?", uid));
    }

    @Test
    void aBatchOfWorkloadsIsAddedAndThenUpdated() throws Exception {
        assertSame("oswl_stats_batch_response.json", sender.post(Sender.WORKLOADS, mine("oswl_stats_batch.json")));

        Answer repeated = sender.post(Sender.WORKLOADS, mine("oswl_stats_batch.json"));
        assertTrue(repeated.statuses("oswl_stats").stream().allMatch("updated"::equals), repeated.text());
        assertEquals(7, rows.count("select count(*) from oswl_stats where master_node_uid = ?", uid));
    }

    private void assertSame(String expected, Answer answer) {
        answer.expect(200);
        JSONObject wanted = new JSONObject(mine("responses/" + expected));
        JSONObject given = answer.json();
        wanted.remove("exec_time");
        given.remove("exec_time");
        assertTrue(wanted.similar(given), () -> "wanted " + wanted + " but got " + given);
    }

    @ParameterizedTest
    @CsvSource({
        "installation_structure_60_community.json,6.0",
        "installation_structure_90_community.json,9.0",
        "installation_structure_minimal.json,"
    })
    void aStructureIsCreatedAndThenReplacedWithItsContentUnchanged(String file, String release) throws Exception {
        String sample = Sender.sample(file);
        String theirs =
                new JSONObject(sample).getJSONObject("installation_structure").getString("master_node_uid");
        String structure = sample.replace(theirs, uid);

        sender.post(Sender.STRUCTURE, structure).expect(201);
        String unmodified = "select modification_date is null from installation_structures where master_node_uid = ?";
        assertEquals("t", rows.text(unmodified, uid));
        sender.post(Sender.STRUCTURE, structure).expect(200);

        assertEquals("f", rows.text(unmodified, uid));
        assertEquals(release, rows.text("select release from installation_structures where master_node_uid = ?", uid));
        assertEquals("f", rows.text("select is_filtered from installation_structures where master_node_uid = ?", uid));
        String stored = rows.text("select structure from installation_structures where master_node_uid = ?", uid);
        JSONObject sent = new JSONObject(structure).getJSONObject("installation_structure");
        assertTrue(sent.similar(new JSONObject(stored)), "what is stored is what was sent");
    }

    @ParameterizedTest
    @CsvSource({
        "al_body_without_action_type.json,/api/v1/action_logs/",
        "al_external_id_null.json,/api/v1/action_logs/",
        "al_http_end_timestamp_null.json,/api/v1/action_logs/",
        "al_unknown_action_type.json,/api/v1/action_logs/",
        "is_cluster_without_attributes.json,/api/v1/installation_structure/",
        "is_empty_object.json,/api/v1/installation_structure/",
        "is_null.json,/api/v1/installation_structure/",
        "is_only_uid.json,/api/v1/installation_structure/",
        "is_release_without_api.json,/api/v1/installation_structure/",
        "oswl_cluster_null.json,/api/v1/oswl_stats/",
        "oswl_empty_object.json,/api/v1/oswl_stats/",
        "oswl_extra_property.json,/api/v1/oswl_stats/"
    })
    void anInvalidSampleIsRefusedWithTheReason(String file, String path) throws Exception {
        sender.post(path, Sender.sample("invalid/" + file)).expect(400, "#");
    }
}
