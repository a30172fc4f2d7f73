package org.fuelstats.collector.failuremail;

import static org.fuelstats.collector.failuremail.MailFixture.START;
import static org.fuelstats.collector.failures.FailureReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the support team gets from a mail server: each report once, readable, and a digest when there are many. */
class FailureMailTest {
    private final MailFixture mail = new MailFixture();
    private final FailureMailRound node = mail.node();

    @AfterEach
    void stop() {
        mail.close();
    }

    @Test
    void aReportIsToldOnceWithAllThatTheSupportTeamNeeds() throws Exception {
        JSONObject contact = new JSONObject()
                .put("name", "Ada Example")
                .put("email", "ada@example.com")
                .put("company", "Clouds");
        mail.reports.add(START, report("uid-1", 17).put("contact", contact).put("started_at", "2026-01-05T10:00:00"));

        assertEquals(1, node.run(mail.session()));
        assertEquals(0, node.run(mail.session()));

        MimeMessage told = mail.mails().get(0);
        assertEquals(1, mail.mails().size());
        assertEquals("[Fuel-stats] deploy failed: netconfig (2015.1.0-7.0)", told.getSubject());
        assertEquals("support@example.com", told.getAllRecipients()[0].toString());
        assertEquals("fuelstats@example.com", told.getFrom()[0].toString());
        assertEquals("auto-generated", told.getHeader("Auto-Submitted", null));
        assertEquals("""
                A failure was reported by a Fuel installation.

                What failed:   deploy
                Release:       2015.1.0-7.0
                Fuel version:  not known
                Where:         environment 3 of installation uid-1
                Failed at:     2026-01-05T10:42:11.500Z (begun 2026-01-05T10:00:00Z)
                Received at:   2026-01-05T10:43:00Z
                How often:     1 reports of this kind (group 1) since 2026-01-05T10:43:00Z

                Failed tasks:
                  - netconfig on controller: bond17 failed

                Contact:
                  Ada Example
                  ada@example.com
                  Clouds

                More, with the environment's structure, in the operators' API:
                  GET /api/v1/failure-reports/1
                All reports of this kind:
                  GET /api/v1/failure-reports?group=1
                """, text(told));
        assertEquals("sent", mail.value("select state from failure_mails"));
    }

    @Test
    void nothingThatASenderSaysGetsIntoTheHeader() throws Exception {
        String evil = "x\r\nBcc: victim@example.com\r\n\r\n.\r\nQUIT\u2028\u0085Subject: y\u202E";
        mail.reports.add(
                START,
                report("uid\r\nCc: a@b.c", 1)
                        .put("action", evil)
                        .put("release", evil)
                        .put("fuel_version", evil)
                        .put(
                                "contact",
                                new JSONObject()
                                        .put("email", evil)
                                        .put("name", evil)
                                        .put("company", evil))
                        .put(
                                "failed_tasks",
                                new JSONArray()
                                        .put(new JSONObject()
                                                .put("name", evil)
                                                .put("message", evil)
                                                .put("node_roles", List.of(evil, evil)))));

        assertEquals(1, node.run(mail.session()));

        MimeMessage told = mail.mails().get(0);
        assertEquals(1, mail.mails().size());
        assertEquals(1, told.getAllRecipients().length);
        assertNull(told.getRecipients(Message.RecipientType.BCC));
        assertNull(told.getReplyTo().length == 1 && told.getReplyTo()[0].equals(told.getFrom()[0]) ? null : "Reply-To");
        List<String> headers = Collections.list(told.getAllHeaders()).stream()
                .map(header -> header.getName().toLowerCase(java.util.Locale.ROOT))
                .toList();
        assertFalse(headers.contains("bcc") || headers.contains("cc"), headers::toString);
        assertFalse(told.getSubject().matches("(?s).*[\\p{Cc}\\u2028\\u202E].*"), told.getSubject());
        assertFalse(text(told).lines().anyMatch(line -> line.startsWith("Bcc") || line.equals(".")), text(told));
    }

    @Test
    void aStormHasAFewMailsOfItsKindAndThenADigest() throws Exception {
        JSONObject[] storm =
                IntStream.range(0, 200).mapToObj(i -> report("uid" + i, i)).toArray(JSONObject[]::new);
        mail.reports.add(START, storm);
        mail.reports.add(START, report("other", 1).put("action", "provision"));
        assertEquals(4, node.run(mail.session()));
        mail.clock.forward(Duration.ofMinutes(14));
        assertEquals(0, node.run(mail.session()));
        mail.clock.forward(Duration.ofMinutes(1));
        assertEquals(1, node.run(mail.session()));

        MimeMessage digest = mail.mails().get(4);
        assertEquals("[Fuel-stats] 197 more failure reports of 1 kinds", digest.getSubject());
        assertTrue(
                text(digest).contains("197 x group 1: deploy failed on 2015.1.0-7.0, netconfig: bond# failed"),
                text(digest));
        mail.clock.forward(Duration.ofDays(1));
        assertEquals(0, node.run(mail.session()));
        assertEquals("0", mail.value("select count(*) from failure_reports where mail_id is null"));
    }

    @Test
    void manyKindsShareTheMailsOfAnHour() {
        JSONObject[] kinds = IntStream.range(0, 50)
                .mapToObj(i -> report("uid", i).put("release", "r" + i))
                .toArray(JSONObject[]::new);
        mail.reports.add(START, kinds);
        assertEquals(30, node.run(mail.session()));
        mail.clock.forward(Duration.ofMinutes(15));
        assertEquals(1, node.run(mail.session()));
        assertEquals(
                "20",
                mail.value(
                        "select count(*) from failure_reports join failure_mails on mail_id = failure_mails.id where digest"));
    }

    @Test
    void withoutARecipientNothingIsMadeAndLaterAllIsTold() {
        mail.reports.add(START, report("uid", 1));
        FailureMailStore store = new FailureMailStore(mail.database.database());
        assertEquals(0, mail.node(store, MailFixture.settings(" ")).run(mail.session()));
        assertEquals("0", mail.value("select count(*) from failure_mails"));
        assertEquals(1, node.run(mail.session()));
    }

    @Test
    void contactDataThatWereDeletedBeforeTheMailAreNotInIt() throws Exception {
        mail.reports.add(START, report("uid", 1).put("contact", new JSONObject().put("email", "ada@example.com")));
        assertEquals(0, new ContactStore(mail.database.database()).deleteReceivedBefore(START));
        assertEquals(1, new ContactStore(mail.database.database()).deleteReceivedBefore(START.plusSeconds(1)));
        node.run(mail.session());
        assertTrue(text(mail.mails().get(0)).contains("Contact: none was given, or it was deleted"));
    }

    private static String text(MimeMessage told) throws Exception {
        return ((String) told.getContent()).replace("\r\n", "\n").stripTrailing() + "\n";
    }
}
