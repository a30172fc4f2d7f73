package org.fuelstats.analytics.exports;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** Log messages of exports. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 540, max = 549)
interface ExportMessages extends BasicLogger {
    ExportMessages LOG = Logger.getMessageLogger(ExportMessages.class, "org.fuelstats.analytics.exports");

    /**
     * A stored record could not be converted to a row, so the export lacks it. Only the first records of an export are logged one by one.
     *
     * <p>Action: Look at the named record in the database. If it is valid, report the defect.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 540, value = "Export %s skipped %s, which is unreadable: %s")
    void leftOut(String export, String record, String reason);

    /**
     * More records were skipped than are logged one by one (FUEL0540).
     *
     * <p>Action: See FUEL0540.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 543, value = "Export %s skipped %d unreadable records in total")
    void leftOutInAll(String export, long records);
}
