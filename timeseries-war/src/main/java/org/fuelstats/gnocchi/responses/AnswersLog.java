package org.fuelstats.gnocchi.responses;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What the metric store's API tells an operator in the log. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 360, max = 379)
interface AnswersLog extends BasicLogger {
    AnswersLog LOG = Logger.getMessageLogger(AnswersLog.class, "org.fuelstats.gnocchi.responses");

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 360, value = "Unforeseen error %s while answering %s")
    void unforeseen(String id, String path, @Cause Throwable cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 361,
            value =
                    "The metric store answered 503, as the database can't be used: %s (and %d times since the last such line)")
    void databaseAway(String reason, long more);
}
