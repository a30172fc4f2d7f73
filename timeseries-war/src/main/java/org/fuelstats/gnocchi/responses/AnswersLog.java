package org.fuelstats.gnocchi.responses;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** Log messages of the metric store's API. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 360, max = 379)
interface AnswersLog extends BasicLogger {
    AnswersLog LOG = Logger.getMessageLogger(AnswersLog.class, "org.fuelstats.gnocchi.responses");

    /**
     * The metric store could not use PostgreSQL; clients were told to retry later.
     *
     * <p>Action: Check PostgreSQL. Acknowledged measures are safe.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 361,
            value = "Database unavailable, metric store requests get 503: %s (%d more since the last message)")
    void databaseAway(String reason, long more);
}
