package org.fuelstats.collector.failuremail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * A mail on its way. When its text is written, and only the mark of its end is missing, it asks whether it may be completed: what was claimed
 * by another node meanwhile is broken off there, and the time in which the mail server may have a mail without our knowledge begins there.
 */
final class OutgoingMail extends MimeMessage {
    private final String messageId;
    private final BooleanSupplier mayComplete;

    OutgoingMail(
            Session session,
            FailureMail mail,
            MailText text,
            InternetAddress[] recipients,
            Instant now,
            BooleanSupplier mayComplete)
            throws MessagingException {
        super(session);
        this.messageId = mail.messageIdHeader();
        this.mayComplete = mayComplete;
        setFrom();
        setRecipients(RecipientType.TO, recipients);
        setSubject(text.subject(), "UTF-8");
        setText(text.body(), "UTF-8");
        setSentDate(Timestamp.from(now));
        // No automatic reply shall answer; what a sender gave as its address is in the text only.
        setHeader("Auto-Submitted", "auto-generated");
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        if (!confirmed()) {
            throw new IOException("another node sends this mail");
        }
    }

    /** The connection ends without the mark of the mail's end also when the database can't be asked. */
    private boolean confirmed() throws IOException {
        try {
            return mayComplete.getAsBoolean();
        } catch (RuntimeException e) {
            throw new IOException("the mail's state could not be written", e);
        }
    }
}
