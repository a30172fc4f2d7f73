package org.fuelstats.audit;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** Log messages of the audit log; those of logins are the listeners'. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 270, max = 279)
interface AuditMessages extends BasicLogger {
    AuditMessages LOG = Logger.getMessageLogger(AuditMessages.class, "org.fuelstats.audit");

    /**
     * A user sent a request that changes something. The last number is the HTTP status of the response: below 300 it was done.
     *
     * <p>Action: Nothing.
     */
    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 270, value = "User %s from %s: %s: %d")
    void request(String user, String address, String request, int status);

    /**
     * The table of the audit log could not be written or cleared. Refused logins and lock-outs are written later; a request of a user
     * (FUEL0270) is in the server's log only. Logged at most every 30 seconds.
     *
     * <p>Action: Look at the database.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 271,
            value = "Table of the audit log not written or cleared; %d further failures since the last message")
    void notWritten(long suppressed, @Cause Throwable cause);
}
