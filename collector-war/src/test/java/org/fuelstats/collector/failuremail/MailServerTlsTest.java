package org.fuelstats.collector.failuremail;

import static org.fuelstats.collector.failuremail.MailFixture.START;
import static org.fuelstats.collector.failures.FailureReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** TLS and login at the mail server: as the server's mail session sets them, and never without what was asked for. */
class MailServerTlsTest {
    private final MailFixture mail = new MailFixture();
    private final GreenMail secure = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));

    @BeforeEach
    void start() {
        secure.setUser("support@example.com", "fuelstats", "right");
        secure.start();
        mail.reports.add(START, report("uid", 1));
    }

    @AfterEach
    void stop() {
        secure.stop();
        mail.close();
    }

    @Test
    void aMailGoesOverTlsWithALogin() {
        assertEquals(1, mail.node().run(secureSession("right", "127.0.0.1")));
        assertEquals(1, secure.getReceivedMessages().length);
    }

    @Test
    void aWrongPasswordIsTheServersProblemAndTheMailWaits() {
        assertEquals(0, mail.node().run(secureSession("wrong", "127.0.0.1")));
        assertEquals("reply 535 5.7.8", mail.value("select problem from failure_mails where state = 'pending'"));
        assertEquals(1, mail.node().run(secureSession("right", "127.0.0.1")));
    }

    @Test
    void aCertificateThatIsNotTrustedGetsNoMail() {
        assertEquals(0, mail.node().run(secureSession("right", "other.example.com")));
        assertEquals("IOException", mail.value("select problem from failure_mails"));
        assertEquals(0, secure.getReceivedMessages().length);
    }

    @Test
    void aServerWithoutStarttlsGetsNoMailIfItIsAskedFor() {
        Session session = mail.session();
        session.getProperties().setProperty("mail.smtp.starttls.enable", "true");
        assertEquals(0, mail.node().run(session));
        assertEquals(0, mail.mails().size());
        assertEquals("pending", mail.value("select state from failure_mails"));
    }

    @Test
    void anEmptyUserMeansNoLogin() {
        Session session = mail.session();
        session.getProperties().setProperty("mail.smtp.auth", "true");
        session.getProperties().setProperty("mail.smtp.user", "no-login");
        assertEquals(1, mail.node().run(session));
    }

    private Session secureSession(String password, String trusted) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty(
                "mail.smtp.port", Integer.toString(secure.getSmtps().getPort()));
        properties.setProperty("mail.from", "fuelstats@example.com");
        properties.setProperty("mail.smtp.ssl.enable", "true");
        properties.setProperty("mail.smtp.ssl.trust", trusted);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "false");
        properties.setProperty("mail.smtp.auth", "true");
        properties.setProperty("mail.smtp.user", "fuelstats");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication("fuelstats", password);
            }
        });
    }
}
