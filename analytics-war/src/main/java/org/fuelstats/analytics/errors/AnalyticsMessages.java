package org.fuelstats.analytics.errors;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** Log messages of analytics. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 300, max = 300)
interface AnalyticsMessages extends BasicLogger {
    AnalyticsMessages LOG = Logger.getMessageLogger(AnalyticsMessages.class, "org.fuelstats.analytics");

    /**
     * A request failed because of a defect; the client got 500 with this error id.
     *
     * <p>Action: Report the defect with the stack trace that follows. No restart is needed.
     */
    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 300, value = "Internal error %s while answering %s")
    void unforeseen(String id, String path, @Cause Throwable cause);
}
