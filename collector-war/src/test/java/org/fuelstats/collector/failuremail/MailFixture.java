package org.fuelstats.collector.failuremail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.fuelstats.collector.failures.FailureReports;
import org.fuelstats.persistence.database.Database;
import org.fuelstats.timeseries.database.TestDatabase;

/** A database with failure reports, a mail server, and nodes that send; the clock is set by the test. */
final class MailFixture implements AutoCloseable {
    static final Instant START = Instant.parse("2026-01-05T10:43:00Z");

    final TestDatabase database = TestDatabase.create();
    final FailureReports reports = new FailureReports(database);
    final SettableClock clock = new SettableClock();
    final GreenMail server;

    MailFixture() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    static final class SettableClock extends Clock {
        private Instant now = START;

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    static FailureMailSettings settings() {
        return settings("support@example.com");
    }

    static FailureMailSettings settings(String to) {
        return new FailureMailSettings(
                Optional.of(to), 3, 30, Duration.ofMinutes(15), Duration.ofDays(7), Duration.ofDays(730));
    }

    /** A node, which forgets what it knew when another one is made. */
    FailureMailRound node() {
        return node(new FailureMailStore(database.database()), settings());
    }

    FailureMailRound node(FailureMailStore store, FailureMailSettings settings) {
        Database shared = database.database();
        return new FailureMailRound(new FailureMailPlan(shared), store, new FailureMailWriter(shared), settings, clock);
    }

    Session session() {
        return session(server.getSmtp().getPort());
    }

    static Session session(int port) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.from", "fuelstats@example.com");
        properties.setProperty("mail.smtp.timeout", "5000");
        return Session.getInstance(properties);
    }

    List<MimeMessage> mails() {
        return List.of(server.getReceivedMessages());
    }

    String value(String sql) {
        try (Connection connection = database.source().getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
