package org.fuelstats.analytics.reports.verification;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** Log messages of report verification. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 440, max = 449)
interface VerificationMessages extends BasicLogger {
    VerificationMessages LOG =
            Logger.getMessageLogger(VerificationMessages.class, "org.fuelstats.analytics.verification");

    /**
     * The nightly comparison of all reports found differences.
     *
     * <p>Action: GET /api/v1/verifications lists the reports, /api/v1/reports/NAME/verify shows the rows. If they differ while the index is up to date, rebuild the index.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 440, value = "%d reports differ between index and database or could not be compared")
    void differing(int reports);

    /**
     * The verification of one report ended with an error.
     *
     * <p>Action: Check the named cause; usually the database or Elasticsearch was unavailable, or a query took too long.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 441, value = "Report %s could not be compared with the database: %s")
    void failed(String report, String reason, @Cause Throwable cause);
}
