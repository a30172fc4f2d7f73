package org.fuelstats.collector.failures;

import static org.fuelstats.collector.failures.FailureReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fuelstats.collector.failures.NewFailure.FailureKey;
import org.fuelstats.timeseries.database.TestDatabase;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

/** Failure reports are stored once, grouped, and keep contact data in a table of its own. */
class FailureStoreTest {
    private static final Instant NOW = Instant.parse("2026-01-05T10:43:00Z");

    private final TestDatabase database = TestDatabase.create();
    private final FailureReports reports = new FailureReports(database);

    @Test
    void aReportIsStoredOnceHoweverOftenItIsSent() throws SQLException {
        JSONObject report = report("a", 1).put("contact", new JSONObject().put("email", "ada@example.com"));

        assertEquals(List.of(new FailureKey("a", 1)), List.copyOf(reports.addKeys(NOW, report)));
        assertEquals(0, reports.add(NOW.plusSeconds(60), report));
        assertEquals(1, reports.add(NOW.plusSeconds(60), report, report("a", 2)));

        assertEquals("2", value("select count(*) from failure_reports"));
        assertEquals("1", value("select count(*) from failure_contacts where email = 'ada@example.com'"));
        assertEquals("2", value("select reports from failure_groups"));
        assertEquals("ha_compact", value("select environment->>'mode' from failure_reports where external_id = 1"));
        assertEquals(
                "0", value("select count(*) from failure_reports where failure_reports::text like '%example.com%'"));
    }

    @Test
    void aRepetitionAloneDoesNotMakeItsGroupLookRecent() throws SQLException {
        reports.add(NOW, report("a", 1));
        reports.add(NOW.plusSeconds(60), report("a", 1));

        assertEquals(
                NOW.toString(), value("select to_json(last_at at time zone 'UTC')#>>'{}' || 'Z' from failure_groups"));
    }

    @Test
    void failuresAlikeAreOneGroup() throws SQLException {
        reports.add(NOW, report("a", 1), report("b", 2), report("b", 3).put("release", "8.0"));

        assertEquals("2", value("select count(*) from failure_groups"));
        assertEquals("2", value("select reports from failure_groups where release = '2015.1.0-7.0'"));
        assertEquals("bond# failed", value("select distinct message from failure_groups"));
    }

    @Test
    void contactDataThatSayNothingAreNotStored() throws SQLException {
        JSONObject empty = new JSONObject().put("name", " ").put("email", JSONObject.NULL);
        assertEquals(1, reports.add(NOW, report("a", 1).put("contact", empty)));
        assertEquals("0", value("select count(*) from failure_contacts"));
    }

    @Test
    void requestsAtTheSameTimeAddEachReportOnce() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> requests = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                JSONObject[] sent = new JSONObject[5];
                for (int j = 0; j < sent.length; j++) {
                    int id = (i * 3 + j * 7) % 20;
                    sent[j] = report("uid" + id % 3, id).put("release", "r" + id % 4);
                }
                requests.add(() -> reports.add(NOW, sent));
            }
            int added = 0;
            for (Future<Integer> answer : senders.invokeAll(requests)) {
                added += answer.get();
            }
            assertEquals(value("select count(*) from failure_reports"), Integer.toString(added));
            assertEquals(value("select sum(reports) from failure_groups"), Integer.toString(added));
        } finally {
            senders.shutdownNow();
        }
    }

    @Test
    void anInvalidReportFailsAloneAndSaysWhy() {
        List<ReceivedFailure> received = FailureReports.read(
                report("a", 1),
                report("a", 2).put("time", "yesterday"),
                report("", 3),
                report("a", 4).put("external_id", 2147483648L),
                report("a", 5).put("failed_tasks", "netconfig"),
                "text",
                report("a", 7).put("release", "r".repeat(1025)),
                report("a", 8));

        assertTrue(received.get(0) instanceof ReceivedFailure.Fit);
        assertEquals("time is not a time in the format YYYY-MM-DDTHH:MM:SS.ffffff", reason(received.get(1)));
        assertEquals("master_node_uid is empty: it names the installation", reason(received.get(2)));
        assertEquals("external_id is not a 32-bit integer (-2147483648 to 2147483647)", reason(received.get(3)));
        assertEquals(
                "#/failure_reports/4/failed_tasks: expected type: JSONArray, found: String", reason(received.get(4)));
        assertEquals("#/failure_reports/5: expected type: JSONObject, found: String", reason(received.get(5)));
        assertEquals("release is longer than 1024 bytes: shorten it", reason(received.get(6)));
        assertTrue(received.get(7) instanceof ReceivedFailure.Fit);
    }

    private static String reason(ReceivedFailure received) {
        return ((ReceivedFailure.Unfit) received).reason();
    }

    private String value(String sql) throws SQLException {
        try (Connection connection = database.source().getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
