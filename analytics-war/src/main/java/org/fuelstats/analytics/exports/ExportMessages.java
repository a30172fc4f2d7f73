package org.fuelstats.analytics.exports;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What the exports tell an operator in the log. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 540, max = 549)
interface ExportMessages extends BasicLogger {
    ExportMessages LOG = Logger.getMessageLogger(ExportMessages.class, "org.fuelstats.analytics.exports");

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 540, value = "The export %s goes on without %s, which can't be read: %s")
    void leftOut(String export, String record, String reason);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 543, value = "The export %s left out %d records in all")
    void leftOutInAll(String export, long records);
}
