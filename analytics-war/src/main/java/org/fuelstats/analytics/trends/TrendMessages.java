package org.fuelstats.analytics.trends;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What the trends tell an operator in the log. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 460, max = 469)
interface TrendMessages extends BasicLogger {
    TrendMessages LOG = Logger.getMessageLogger(TrendMessages.class, "org.fuelstats.analytics.trends");

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 460,
            value =
                    "The trends could not be brought up to date and will be in %d seconds; nothing is lost meanwhile: %s")
    void interrupted(long seconds, String failure, @Cause Throwable cause);
}
