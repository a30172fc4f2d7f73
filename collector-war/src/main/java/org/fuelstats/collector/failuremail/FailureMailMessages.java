package org.fuelstats.collector.failuremail;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** Log messages of the mails to the support team. What a mail says is never among them, since it may hold contact data. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 1101, max = 1109)
interface FailureMailMessages extends BasicLogger {
    FailureMailMessages LOG = Logger.getMessageLogger(FailureMailMessages.class, "org.fuelstats.collector.failuremail");

    /**
     * The mail server can't be reached, refuses the login, or broke off the connection. Mails wait and are sent when it is back. Logged at
     * most every five minutes.
     *
     * <p>Action: Check the mail server and the settings of mail, such as FUELSTATS_SMTP_HOST.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 1101, value = "Mail server not usable: %s; %d further failures since the last message")
    void serverUnusable(String problem, long suppressed);

    /**
     * The mail server refused a mail about failure reports. It is tried again until fuelstats.failures.mail-give-up.
     *
     * <p>Action: Look up the reply's code in the mail server's log; often the sender's or the recipients' address is not accepted.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 1102, value = "Mail %d about failure reports refused: %s")
    void refused(long mail, String problem);

    /**
     * A mail about failure reports was refused for so long that it is not tried any more. The reports are stored.
     *
     * <p>Action: Read the reports with GET /api/v1/failure-reports, and correct the mail settings.
     */
    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 1103, value = "Mail %d about failure reports given up: %s")
    void givenUp(long mail, String problem);

    /**
     * A node stopped while it handed over a mail, and whether the mail server has it is unknown. It is sent again with the same Message-ID.
     *
     * <p>Action: Nothing. If the mail arrives twice, have the mail system drop mails with a known Message-ID.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 1104,
            value = "%d mails about failure reports are sent again, as it is unknown whether they were accepted")
    void sentAgain(int mails);

    /**
     * The round that sends mails about failure reports failed because of a defect or a wrong setting. It is tried again. Logged at most
     * every five minutes.
     *
     * <p>Action: Correct the setting named, or report the defect with the stack trace that follows.
     */
    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 1105, value = "Mails about failure reports not sent; %d further failures since the last message")
    void roundFailed(long suppressed, @Cause Throwable cause);
}
