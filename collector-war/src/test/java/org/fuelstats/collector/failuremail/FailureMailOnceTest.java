package org.fuelstats.collector.failuremail;

import static org.fuelstats.collector.failuremail.MailFixture.START;
import static org.fuelstats.collector.failures.FailureReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each mail is sent once, whatever stops: the database, a node, the mail server. */
class FailureMailOnceTest {
    private final MailFixture mail = new MailFixture();

    @AfterEach
    void stop() {
        mail.close();
    }

    /** A store whose database is away at one of the two moments around the mail server's acceptance. */
    private final class Failing extends FailureMailStore {
        private boolean beforeHandover;
        private boolean afterAcceptance;

        Failing() {
            super(mail.database.database());
        }

        @Override
        public boolean handingOver(FailureMail one, Instant now) {
            if (beforeHandover) {
                throw new IllegalStateException("no database");
            }
            return super.handingOver(one, now);
        }

        @Override
        public void sent(FailureMail one, Instant now) {
            if (afterAcceptance) {
                throw new IllegalStateException("no database");
            }
            super.sent(one, now);
        }
    }

    @Test
    void aMailIsNotSentAgainWhenOnlyItsAcceptanceCouldNotBeWritten() {
        mail.reports.add(START, report("uid", 1));
        Failing store = new Failing();
        FailureMailRound node = mail.node(store, MailFixture.settings());
        store.afterAcceptance = true;
        assertThrows(IllegalStateException.class, () -> node.run(mail.session()));
        mail.clock.forward(Duration.ofMinutes(10));
        assertThrows(IllegalStateException.class, () -> node.run(mail.session()));
        store.afterAcceptance = false;
        node.run(mail.session());
        assertEquals(1, mail.mails().size());
        assertEquals("sent", mail.value("select state from failure_mails"));
    }

    @Test
    void aNodeKilledAfterTheAcceptanceLeavesAMailThatIsRepeatedWithTheSameId() throws Exception {
        mail.reports.add(START, report("uid", 1));
        Failing store = new Failing();
        store.afterAcceptance = true;
        assertThrows(IllegalStateException.class, () -> mail.node(store, MailFixture.settings())
                .run(mail.session()));

        FailureMailRound other = mail.node();
        assertEquals(0, other.run(mail.session()), "the first node may still wait for the reply");
        mail.clock.forward(FailureMailStore.LONGEST_HANDOVER.plusSeconds(1));
        assertEquals(1, other.run(mail.session()));
        assertEquals(0, other.run(mail.session()));

        List<MimeMessage> mails = mail.mails();
        assertEquals(2, mails.size());
        assertEquals(mails.get(0).getMessageID(), mails.get(1).getMessageID());
        assertTrue(
                mails.get(0).getMessageID().matches("<failure-[0-9a-f-]{36}@fuelstats>"),
                mails.get(0).getMessageID());
    }

    @Test
    void aNodeKilledBeforeTheHandoverLeavesAMailThatIsSentOnceAndAtOnce() {
        mail.reports.add(START, report("uid", 1));
        Failing store = new Failing();
        store.beforeHandover = true;
        mail.node(store, MailFixture.settings()).run(mail.session());
        assertEquals(0, mail.mails().size(), "without the mark of its end it is no mail");
        assertEquals(1, mail.node().run(mail.session()));
        assertEquals(1, mail.mails().size());
    }

    @Test
    void aMailThatAnotherNodeTookOverIsNotCompleted() throws Exception {
        mail.reports.add(START, report("uid", 1));
        FailureMailStore slow = new FailureMailStore(mail.database.database()) {
            @Override
            public boolean handingOver(FailureMail one, Instant now) {
                assertEquals(1, mail.node().run(mail.session()), "the other node sends it meanwhile");
                return super.handingOver(one, now);
            }
        };
        assertEquals(0, mail.node(slow, MailFixture.settings()).run(mail.session()));
        assertEquals(1, mail.mails().size());
        assertEquals("sent", mail.value("select state from failure_mails"));
    }

    @Test
    void twentyDeathsOfNodeAndMailServerLeaveEachMailOnce() {
        for (int i = 0; i < 20; i++) {
            mail.reports.add(mail.clock.instant(), report("uid", i).put("release", "r" + i));
            Failing store = new Failing();
            store.beforeHandover = i % 2 == 0;
            if (i % 3 == 0) {
                mail.server.stop();
            }
            mail.node(store, MailFixture.settings()).run(MailFixture.session(deadOr(i)));
            if (i % 3 == 0) {
                mail.server.start();
            }
            mail.clock.forward(Duration.ofSeconds(50));
        }
        int before = mail.mails().size();
        mail.node().run(mail.session());
        assertTrue(before <= 20, () -> "mails: " + before);
        assertEquals("20", mail.value("select count(*) from failure_mails where state = 'sent'"));
        assertEquals("20", mail.value("select count(distinct message_id) from failure_mails"));
    }

    private int deadOr(int i) {
        return i % 3 == 0 ? freePort() : mail.server.getSmtp().getPort();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whileTheMailServerIsAwayMailsWaitAndNoneIsCountedAsRefused() {
        mail.reports.add(START, report("uid", 1), report("uid", 2).put("release", "8.0"));
        FailureMailRound node = mail.node();
        Session away = MailFixture.session(freePort());
        for (int i = 0; i < 30; i++) {
            node.run(away);
            mail.clock.forward(Duration.ofMinutes(5));
        }
        assertEquals("2", mail.value("select count(*) from failure_mails where state = 'pending'"));
        assertEquals(2, node.run(mail.session()));
        assertEquals(2, mail.mails().size());
    }

    @Test
    void aMailServerThatNeverAnswersIsLeftAloneAfterAWhile() throws Exception {
        mail.reports.add(START, report("uid", 1));
        FailureMailRound node = mail.node();
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertEquals(0, node.run(MailFixture.session(silent.getLocalPort())));
        }
        assertEquals("SocketTimeoutException", mail.value("select problem from failure_mails"));
        assertEquals(0, node.run(mail.session()), "not before the back-off is over");
        mail.clock.forward(Duration.ofSeconds(5));
        assertEquals(1, node.run(mail.session()));
    }

    @Test
    void aRefusedMailDoesNotStopTheOthersAndIsGivenUpAtLast() throws Exception {
        mail.reports.add(START, report("uid", 1));
        FailureMailStore store = new FailureMailStore(mail.database.database());
        try (RefusingServer refusing = new RefusingServer("550 5.7.1 ada@example.com is not wanted")) {
            FailureMailRound node = mail.node(store, MailFixture.settings());
            assertEquals(0, node.run(MailFixture.session(refusing.port())));
            assertEquals("reply 550 5.7.1", mail.value("select problem from failure_mails where state = 'pending'"));
            mail.clock.forward(Duration.ofDays(8));
            assertEquals(0, node.run(MailFixture.session(refusing.port())));
        }
        assertEquals("failed", mail.value("select state from failure_mails"));
        mail.reports.add(mail.clock.instant(), report("uid", 2));
        assertEquals(1, mail.node().run(mail.session()));
    }

    @Test
    void anAddressThatIsNoneIsNamed() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> MailFixture.settings("support@example.com\r\nBcc: a@b.c").recipients());
        assertTrue(e.getMessage().startsWith("fuelstats.failures.mail-to is "), e.getMessage());
        assertEquals(2, MailFixture.settings("a@example.com, B <b@example.com>").recipients().length);
    }

    @Test
    void whatAMailServerSaysIsReducedToItsCode() {
        assertEquals("reply 421", MailDelivery.problem(new MessagingException("421 ada@example.com go away")));
        assertEquals(
                "ConnectException",
                MailDelivery.problem(new MessagingException(
                        "Couldn't connect to host, port: mail, 465", new java.net.ConnectException("refused"))));
    }
}
