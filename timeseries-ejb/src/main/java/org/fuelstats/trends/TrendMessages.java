package org.fuelstats.trends;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** Log messages of trends. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 460, max = 469)
interface TrendMessages extends BasicLogger {
    TrendMessages LOG = Logger.getMessageLogger(TrendMessages.class, "org.fuelstats.analytics.trends");

    /**
     * Figures of the fleet were not written to the metric store. They are computed later; none is lost.
     *
     * <p>Action: Check the named cause, usually the database, if the message repeats.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 460, value = "Trend update failed; retrying in %d s: %s")
    void interrupted(long seconds, String failure, @Cause Throwable cause);

    /**
     * The metric store does not take a figure that a record tells, such as one with a time that it can't hold. The figure is left out; all
     * others are written. Logged once for each record.
     *
     * <p>Action: Look at the named record. Report the defect with the stack trace that follows if it is as it should be.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 461, value = "Trend update left out the %s %s")
    void setAside(String kind, String record, @Cause Throwable cause);
}
