package org.fuelstats.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fuelstats.commandline.ProgressDisplay;
import org.fuelstats.demonstration.Demonstration;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.WithOwnServer;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Over the demonstration fleet, the index answers every report as the database does, and every table has something to tell. */
@WithOwnServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationReportsIT {
    private static final int INSTALLATIONS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(240);

    private static final String SETTLED = "select not exists (select from installation_structures"
            + "  where master_node_uid not in (select master_node_uid from installation_size where spread and environments_spread))"
            + " and not exists (select from deployment where not indexed)"
            + " and (select max(position) from feed_position where feed = 'deployments') >= (select max(id) from action_logs)";

    private static final List<String> QUESTIONS = List.of(
            "",
            "release=9.0&release=8.0&edition=commercial&filtered=include&from="
                    + LocalDate.now(ZoneOffset.UTC).minusDays(300) + "&to="
                    + LocalDate.now(ZoneOffset.UTC).minusDays(20));

    /** Nobody is lost in a fleet that has just reported. */
    private static final Set<String> SILENT = Set.of("installations/lost_by_week");

    private RunningSystem system;
    private AnalyticsClient analytics;

    @BeforeAll
    void theFleetReports(RunningSystem services) throws Exception {
        system = services.startNode(
                "demonstration", services.createDatabase("demonstration"), Map.of(RunningSystem.TRENDS_SOON, "PT2S"));
        analytics = new AnalyticsClient(system);
        Demonstration.load(system.collector(""), system.certificate(), INSTALLATIONS, ProgressDisplay.none());
        Await.upTo(PATIENCE, "records know their installations, deployments are found")
                .until(this::isSettled);
        Await.upTo(PATIENCE, "the index has caught up")
                .until(() -> analytics.indexState().get("pending_events").asLong() == 0);
    }

    @AfterAll
    void stop() {
        if (system != null) system.close();
    }

    private boolean isSettled() throws SQLException {
        try (Connection database = system.database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(SETTLED)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @TestFactory
    Stream<DynamicContainer> everyReportIsTheOneOfTheDatabase() throws Exception {
        return reports().stream()
                .map(report -> DynamicContainer.dynamicContainer(
                        report,
                        QUESTIONS.stream()
                                .map(filters -> DynamicTest.dynamicTest(
                                        "with " + (filters.isEmpty() ? "no filter" : filters),
                                        () -> isEqual(report, filters)))));
    }

    @TestFactory
    Stream<DynamicTest> everyTableTellsSomething() throws Exception {
        return reports().stream()
                .map(report -> DynamicTest.dynamicTest(report, () -> {
                    JsonNode answer = analytics.json("/api/v1/reports/" + report);
                    assertEquals(INSTALLATIONS, answer.path("installations").asInt(), answer::toString);
                    List<String> silent = new ArrayList<>();
                    for (JsonNode table : answer.get("tables")) {
                        String name = report + "/" + table.get("name").asText();
                        if (table.get("rows").isEmpty() && !SILENT.contains(name)) silent.add(name);
                    }
                    assertEquals(List.of(), silent, answer::toPrettyString);
                }));
    }

    private void isEqual(String report, String filters) throws Exception {
        JsonNode outcome = analytics.json("/api/v1/reports/" + report + "/verify?" + filters);
        assertTrue(outcome.path("equal").asBoolean(), outcome::toPrettyString);
        assertTrue(!outcome.get("tables").isEmpty(), outcome::toPrettyString);
    }

    private List<String> reports() throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        for (JsonNode report : analytics.json("/api/v1/reports").get("reports")) {
            names.add(report.get("name").asText());
        }
        return names;
    }
}
