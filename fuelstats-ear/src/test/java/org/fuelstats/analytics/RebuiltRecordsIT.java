package org.fuelstats.analytics;

import static org.fuelstats.analytics.Fleet.environment;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.fuelstats.endtoend.BreaksTheSystem;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What an existing database holds reaches the reports by a rebuild of the index: one rebuild for the rows of all these tests. */
@EndToEnd
@BreaksTheSystem
@Order(BreaksTheSystem.LATE + 1) // it leaves records of an old database behind, which other tests do not expect
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RebuiltRecordsIT {
    private final RunningSystem system;
    private final AnalyticsClient analytics;
    private final OldRows rows;

    private final String undecided = release();
    private final String withoutNumbers = release();
    private final String withDeployment = release();
    private final String wrongTypes = release();
    private final String withNul = release();
    private final String checked = UUID.randomUUID().toString();

    RebuiltRecordsIT(RunningSystem system) {
        this.system = system;
        this.analytics = new AnalyticsClient(system);
        this.rows = new OldRows(system);
    }

    @BeforeAll
    void rebuild() throws Exception {
        insertUndecided();
        insertWithoutNumbers();
        insertWithDeployment();
        insertWrongTypes();
        insertWithNul();
        insertHealthChecks();
        assertEquals(0, analytics.installations(undecided));

        analytics.rebuildIndex();
    }

    private void insertUndecided() throws Exception {
        Fleet fleet = new Fleet(undecided);
        rows.structure(undecided, fleet.structure(1, environment("operational", 3, "kvm", "CentOS")), false);
        // Filtering was never decided: not in the report, and filtered in the summary.
        rows.structure(undecided, fleet.structure(1, environment("operational", 3, "kvm", "CentOS")), null);
    }

    @Test
    void aRebuildBringsInWhatNoEventTold() throws Exception {
        assertEquals(1, analytics.installations(undecided));
        assertEquals(
                1,
                analytics
                        .report(undecided)
                        .at("/environments/hypervisors_num/kvm")
                        .asInt());
    }

    private void insertWithoutNumbers() throws Exception {
        ObjectNode old = new Fleet(withoutNumbers)
                .structure(
                        1,
                        environment("operational", 3, "kvm", "CentOS"),
                        environment("operational", 3, "kvm", "CentOS"));
        old.remove("clusters_num");
        ((ObjectNode) old.at("/clusters/1")).remove("nodes_num");
        rows.structure(withoutNumbers, old, false);
    }

    @Test
    void oldRowsThatStateNoNumbersAreCountedAsTheOriginalDid() throws Exception {
        JsonNode report = analytics.report(withoutNumbers);
        assertEquals(1, report.at("/installations/count").asInt(), report::toString);
        assertEquals(1, report.at("/installations/environments_num/null").asInt(), report::toString);
        assertEquals(0, report.at("/environments/count").asInt(), report::toString);
        assertEquals(2, report.at("/environments/statuses/operational").asInt(), report::toString);
        assertEquals(1, report.at("/environments/operable_envs_count").asInt(), report::toString);
    }

    private void insertWithDeployment() throws Exception {
        ObjectNode structure = new Fleet(withDeployment).structure(1, environment("operational", 3, "kvm", "CentOS"));
        rows.structure(withDeployment, structure, false);
        rows.deployment(structure.get("master_node_uid").asText(), "");
    }

    @Test
    void recordsThatARebuildBringsInAreThoseOfTheirInstallation() throws Exception {
        for (String report : List.of("operations", "deployment-time")) {
            JsonNode answer = analytics.json("/api/v1/reports/" + report + "?release=" + withDeployment);
            assertEquals(1, answer.at("/tables/0/counted").asInt(), answer::toPrettyString);
        }
    }

    private void insertWrongTypes() throws Exception {
        ObjectNode hostile = environment("operational", 3, "kvm", "CentOS");
        hostile.put("status", 5)
                .put("is_customized", "perhaps")
                .putArray("mode")
                .add("ha");
        hostile.putObject("installed_plugins").put("name", 1);
        hostile.putArray("release").add("Kilo");
        hostile.withObjectProperty("attributes").putArray("libvirt_type").add("kvm");
        hostile.withObjectProperty("attributes").put("kernel_params", "x".repeat(100_000));
        hostile.putArray("nodes").add("a node").addObject().put("roles", true).put("meta", "none");
        ObjectNode structure = new Fleet(wrongTypes).structure(1, hostile);
        structure.put("allocated_nodes_num", "many");
        rows.structure(wrongTypes, structure, false);
    }

    @Test
    void valuesOfAWrongTypeKeepNoInstallationOut() throws Exception {
        assertEquals(1, analytics.installations(wrongTypes));
        assertEquals(
                1, analytics.report(wrongTypes).at("/environments/statuses/5").asInt());
        assertEquals(0, analytics.indexState().get("aborted_events").asInt());
    }

    /** New senders may not send the character NUL, of which the database can make no text. */
    private void insertWithNul() throws Exception {
        Fleet fleet = new Fleet(withNul);
        ObjectNode old = fleet.structure(1, environment("operational", 3, "kvm", "CentOS"));
        old.put("note", "\0");
        rows.structure(withNul, old, false);
        rows.deployment(old.get("master_node_uid").asText(), "\\u0000");
        ObjectNode other = fleet.structure(1, environment("operational", 3, "kvm", "CentOS"));
        rows.structure(withNul, other, false);
        rows.deployment(other.get("master_node_uid").asText(), "");
    }

    @Test
    void whatAnOldDatabaseHoldsKeepsNoOtherInstallationOut() throws Exception {
        assertEquals(2, analytics.installations(withNul));
        JsonNode times = analytics.json("/api/v1/reports/deployment-time?release=" + withNul);
        assertEquals(1, times.at("/tables/0/counted").asInt(), times::toPrettyString);
    }

    private void insertHealthChecks() throws Exception {
        rows.healthCheckRun(checked, 1, "[{\"id\": \"a\", \"status\": \"error\", \"duration\": 1}]");
        rows.healthCheckRun(checked, 2, "[{\"id\": [1], \"status\": {}, \"duration\": \"long\"}, null, 5, []]");
        rows.healthCheckRun(checked, 3, "{\"id\": 1}");
    }

    @Test
    void aRebuildBringsInRunsOfHealthChecksWhateverTheirTestsAre() throws Exception {
        String query = "/health_checks-read/_count?q=master_node_uid:%22" + checked + "%22";
        JsonNode counted = AnalyticsClient.read(system.get(system.elasticsearch(query)));
        assertEquals(3, counted.get("count").asInt(), counted::toString);
    }

    private static String release() {
        return "72." + UUID.randomUUID();
    }
}
