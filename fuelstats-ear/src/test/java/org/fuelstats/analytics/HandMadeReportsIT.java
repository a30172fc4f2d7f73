package org.fuelstats.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fuelstats.endtoend.BreaksTheSystem;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every report, over the fleet of {@code reports/fleet}, gives the answers of {@code reports/questions}, which were worked out by hand. */
@EndToEnd
@BreaksTheSystem
class HandMadeReportsIT {
    private static final ReportFiles FILES = new ReportFiles();

    private final AnalyticsClient analytics;
    private final List<String> releases = List.of("8.0-" + FILES.run(), "9.0-" + FILES.run());

    HandMadeReportsIT(RunningSystem system) {
        this.analytics = new AnalyticsClient(system);
    }

    @BeforeAll
    static void theFleetReports(RunningSystem system) throws Exception {
        ReportFleet.report(system, FILES);
    }

    @TestFactory
    Stream<DynamicContainer> everyAnswerIsTheOneThatWasWorkedOutByHand() {
        return questions()
                .map(question -> DynamicContainer.dynamicContainer(
                        question.toString(),
                        Stream.of(
                                DynamicTest.dynamicTest("as JSON", () -> asJson(question)),
                                DynamicTest.dynamicTest("as CSV", () -> asCsv(question)),
                                DynamicTest.dynamicTest("by the database", () -> byTheDatabase(question)),
                                DynamicTest.dynamicTest("behind its rows", () -> behindItsRows(question)))));
    }

    @Test
    void everyTableOfEveryReportHasAnAnswer() throws Exception {
        SortedSet<String> unanswered = new TreeSet<>();
        for (JsonNode report : analytics.json("/api/v1/reports").get("reports")) {
            for (JsonNode table : report.get("tables")) {
                unanswered.add(
                        report.get("name").asText() + "/" + table.get("name").asText());
            }
        }
        assertTrue(unanswered.size() > 24, unanswered::toString);

        questions().forEach(question -> question.tables()
                .keySet()
                .forEach(table -> unanswered.remove(question.report() + "/" + table)));

        assertEquals(new TreeSet<String>(), unanswered, "tables that no file of reports/questions has rows of");
    }

    private Stream<ReportQuestion> questions() {
        return FILES.folder("questions").stream().flatMap(file -> ReportQuestion.of(file.content(), releases).stream());
    }

    private void asJson(ReportQuestion question) throws Exception {
        HttpResponse<String> response = analytics.get(question.path());
        assertEquals(200, response.statusCode(), response::body);
        JsonNode answer = AnalyticsClient.read(response);
        List<String> differences = new ArrayList<>();
        differ(differences, "report", question.report(), answer.get("report").asText());
        differ(differences, "index", "current", answer.get("index").asText());
        differ(differences, "filters", question.filters(), answer.get("filters"));
        for (String number : List.of("installations", "lacking")) {
            differ(
                    differences,
                    number,
                    question.written().get(number).asLong(),
                    answer.get(number).asLong());
        }
        Map<String, JsonNode> expected = question.tables();
        for (JsonNode table : answer.get("tables")) {
            String name = table.get("name").asText();
            JsonNode rows = expected.remove(name);
            if (rows == null) continue;
            differ(
                    differences,
                    name + " counted",
                    rows.get("counted").asLong(),
                    table.get("counted").asLong());
            differ(
                    differences,
                    name + " unknown",
                    rows.path("unknown").asLong(),
                    table.get("unknown").asLong());
            differ(differences, name + " left out", 0L, table.get("left_out").asLong());
            new ReportRows(rows)
                    .differencesTo(table.get("rows"))
                    .forEach(found -> differences.add(name + ", " + found));
        }
        expected.keySet().forEach(missing -> differences.add("there is no table " + missing));
        assertEquals("", String.join("\n", differences));
    }

    private static void differ(List<String> differences, String what, Object expected, Object found) {
        if (!expected.equals(found)) differences.add(what + ": " + found + " instead of " + expected);
    }

    private void asCsv(ReportQuestion question) throws Exception {
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, JsonNode> table : question.tables().entrySet()) {
            HttpResponse<String> file = analytics.get(question.path() + "&format=csv&table=" + table.getKey());
            assertEquals(200, file.statusCode(), file::body);
            new ReportRows(table.getValue())
                    .differencesTo(file.body())
                    .forEach(found -> differences.add(table.getKey() + ", " + found));
        }
        assertEquals("", String.join("\n", differences));
    }

    private void byTheDatabase(ReportQuestion question) throws Exception {
        JsonNode outcome = analytics.json("/api/v1/reports/" + question.report() + "/verify?" + question.query());

        assertTrue(outcome.path("equal").asBoolean(), outcome::toPrettyString);
        assertTrue(outcome.get("tables").size() >= question.tables().size(), outcome::toString);
    }

    private void behindItsRows(ReportQuestion question) throws Exception {
        for (JsonNode row : question.behind()) {
            List<String> expected = new ArrayList<>();
            row.get("are").forEach(name -> expected.add(FleetInstallation.uid(name.asText(), FILES.run())));

            JsonNode page = analytics.json(question.pathBehind(row));

            assertEquals(expected, page.findValuesAsText("master_node_uid"), () -> row + ": " + page);
            assertEquals(expected.size(), page.get("total").asInt(), page::toString);
            assertTrue(page.get("after").isNull(), page::toString);
        }
    }
}
