package org.fuelstats.collector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.fuelstats.launcher.SupportTeam;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

/** A failure report is stored once, the support team hears of it once, and its contact data are nowhere else. */
@EndToEnd
class FailureReportsIT {
    private static final String PATH = "/api/v1/failure_reports/";
    private static final String MINE = " from failure_reports where master_node_uid = ?";

    private final RunningSystem system;
    private final Sender sender;
    private final Rows rows;
    private final String uid = UUID.randomUUID().toString();
    private final String email = "ada-" + uid + "@example.com";

    FailureReportsIT(RunningSystem system) {
        this.system = system;
        sender = new Sender(system);
        rows = new Rows(system);
    }

    @Test
    void aReportSentTwiceIsStoredOnceAndToldOnce() throws Exception {
        assertEquals(List.of("added"), fates(report(1)));
        assertEquals(List.of("existed", "added"), fates(report(1), report(2)));

        assertEquals(2, rows.count("select count(*)" + MINE, uid));
        Await.upTo(Duration.ofSeconds(60), "the mails or rows").until(() -> mails().size() == 2);
        MimeMessage first = mails().get(0);
        assertTrue(
                first.getSubject().startsWith("[Fuel-stats] deploy failed: netconfig (r-" + uid), first.getSubject());
        assertTrue(text(first).contains(email), text(first));
        Await.upTo(Duration.ofSeconds(30), "the mails or rows")
                .until(() -> rows.count(
                                "select count(*) from failure_mails join failure_reports on mail_id = failure_mails.id"
                                        + " where state = 'sent' and master_node_uid = ?",
                                uid)
                        == 2);
        assertEquals(2, mails().size());
    }

    @Test
    void operatorsListReportsAndDeleteContactData() throws Exception {
        assertEquals(List.of("added", "added"), fates(report(1), report(2)));

        JSONObject page = operators("?master_node_uid=" + uid + "&limit=1");
        JSONObject latest = page.getJSONArray("reports").getJSONObject(0);
        assertEquals("netconfig", latest.getString("task"));
        assertEquals(email, latest.getJSONObject("contact").getString("email"));
        JSONObject next = operators("?release=r-" + uid + "&limit=2&after=" + page.getLong("after"));
        assertEquals(1, next.getJSONArray("reports").length());
        assertTrue(next.isNull("after"), next::toString);
        JSONObject whole = operators("/" + latest.getLong("id"));
        assertEquals("ha_compact", whole.getJSONObject("environment").getString("mode"));
        assertEquals("no", whole.getJSONArray("failed_tasks").getJSONObject(0).getString("message"));
        JSONObject group = operators("/groups?limit=1").getJSONArray("groups").getJSONObject(0);
        assertEquals(latest.getLong("group"), group.getLong("id"));
        assertEquals(2, group.getLong("reports"));

        assertEquals(1, sent("DELETE", "/" + latest.getLong("id") + "/contact").getInt("contacts"));
        assertEquals(1, sent("DELETE", "/contacts?master_node_uid=" + uid).getInt("contacts"));
        assertTrue(operators("/" + latest.getLong("id")).getJSONObject("report").isNull("contact"));
        assertEquals(2, rows.count("select count(*)" + MINE, uid));
    }

    private JSONObject operators(String query) throws Exception {
        return sent("GET", query);
    }

    private JSONObject sent(String method, String query) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(system.analytics("/api/v1/failure-reports" + query))
                .header("Authorization", system.operatorAuthorization())
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = system.client().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer::body);
        return new JSONObject(answer.body());
    }

    @Test
    void contactDataAreInTheirOwnTableAndNowhereElse() throws Exception {
        assertEquals(List.of("added"), fates(report(1)));
        assertEquals(List.of("failed"), fates(report(2).put("time", "never")));
        sender.post(PATH, "{\"failure_reports\":[" + report(3) + ",]}").expect(400);

        assertEquals(1, rows.count("select count(*) from failure_contacts where email = ?", email));
        assertEquals(0, rows.count("select count(*)" + MINE + " and failure_reports::text like '%@example.com%'", uid));
        Await.upTo(Duration.ofSeconds(30), "the mails or rows")
                .until(() -> rows.count(
                                "select count(*) from quarantine where endpoint = 'failure_reports' and master_node_uid = ?",
                                uid)
                        == 2);
        assertEquals(
                0,
                rows.count(
                        "select count(*) from quarantine where master_node_uid = ? and position(?::bytea in body) > 0",
                        uid,
                        email.getBytes()));
        Await.upTo(Duration.ofSeconds(60), "the mails or rows").until(() -> mails().size() == 1);
        assertFalse(Files.readString(system.serverLog()).contains(email), "in the log");
        JSONObject found = sender.searched(
                "/_all/_search", "{\"query\":{\"query_string\":{\"query\":\"\\\"" + email + "\\\"\"}}}");
        assertEquals(0, found.getJSONObject("hits").getJSONObject("total").getInt("value"));
    }

    private JSONObject report(int id) {
        return new JSONObject()
                .put("master_node_uid", uid)
                .put("external_id", id)
                .put("time", "2026-01-05T10:42:11.5")
                .put("action", "deploy")
                .put("cluster_id", 3)
                .put("release", "r-" + uid)
                .put("environment", new JSONObject().put("mode", "ha_compact"))
                .put(
                        "failed_tasks",
                        new JSONArray()
                                .put(new JSONObject().put("name", "netconfig").put("message", "no")))
                .put("contact", new JSONObject().put("email", email));
    }

    private List<String> fates(JSONObject... reports) throws Exception {
        Answer answer = sender.post(
                PATH,
                new JSONObject().put("failure_reports", new JSONArray(reports)).toString());
        return answer.expect(200).statuses("failure_reports");
    }

    private List<MimeMessage> mails() {
        return SupportTeam.mails().stream()
                .filter(mail -> text(mail).contains(uid))
                .toList();
    }

    private static String text(MimeMessage mail) {
        try {
            return (String) mail.getContent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
