package org.fuelstats.collector.failuremail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection to the mail server, made with the first mail and kept for the next ones. */
final class MailDelivery implements AutoCloseable {
    private static final Pattern REPLY =
            Pattern.compile("(?m)^([245][0-9]{2}(?:[ -][245]\\.[0-9]{1,3}\\.[0-9]{1,3})?)\\b");
    private static final String CONNECT_MILLIS = "10000";

    /** Less than {@link FailureMailStore#LONGEST_HANDOVER}. */
    private static final String REPLY_MILLIS = "60000";

    /** The user of the server's configuration where none is set: it takes no empty one. */
    private static final String NO_LOGIN = "no-login";

    private final Session session;
    private Transport transport;

    MailDelivery(Session session) {
        this.session = session;
        complete(session.getProperties());
    }

    /** What the server's mail session leaves open. TLS that was asked for is demanded, and of the server that was meant. */
    private static void complete(Properties properties) {
        properties.putIfAbsent("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.putIfAbsent("mail.smtp.timeout", REPLY_MILLIS);
        properties.putIfAbsent("mail.smtp.writetimeout", REPLY_MILLIS);
        properties.putIfAbsent("mail.smtp.ssl.checkserveridentity", "true");
        properties.putIfAbsent(
                "mail.smtp.starttls.required", properties.getProperty("mail.smtp.starttls.enable", "false"));
        String user = properties.getProperty("mail.smtp.user", "");
        if (user.isBlank() || user.equals(NO_LOGIN)) {
            properties.remove("mail.smtp.user");
            properties.setProperty("mail.smtp.auth", "false");
        }
    }

    /**
     * Hands a mail over.
     *
     * @throws MessagingException when the mail server did not accept it, or its reply is not known
     */
    void send(OutgoingMail mail, InternetAddress[] recipients) throws MessagingException {
        if (transport == null) {
            transport = session.getTransport("smtp");
            transport.connect();
        }
        transport.sendMessage(mail, recipients);
    }

    /** Whether the mail server still talks to us: then a failure was the mail's. */
    boolean isUsable() {
        return transport != null && transport.isConnected();
    }

    /** What went wrong, without any text of the mail server, which may repeat what the mail says. */
    static String problem(MessagingException e) {
        for (Exception one = e; one != null; one = one instanceof MessagingException m ? m.getNextException() : null) {
            Matcher reply = REPLY.matcher(one.getMessage() == null ? "" : one.getMessage());
            if (one instanceof MessagingException && reply.find()) {
                return "reply " + reply.group(1);
            }
        }
        Throwable cause = e.getNextException() == null ? e : e.getNextException();
        return cause.getClass().getSimpleName();
    }

    @Override
    public void close() {
        if (transport == null) {
            return;
        }
        try {
            transport.close();
        } catch (MessagingException e) {
            // what was handed over is with the mail server all the same
        }
    }
}
