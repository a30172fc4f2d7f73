package org.fuelstats.analytics.reports.verification;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What the verification of reports tells an operator in the log. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 440, max = 449)
interface VerificationMessages extends BasicLogger {
    VerificationMessages LOG =
            Logger.getMessageLogger(VerificationMessages.class, "org.fuelstats.analytics.verification");

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 440,
            value = "%d reports differ between index and database, or could not be compared. GET /api/v1/verifications"
                    + " names them, /api/v1/reports/NAME/verify shows the rows. If they still differ when the index is current,"
                    + " rebuild it.")
    void differing(int reports);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 441, value = "The report %s could not be compared with the database: %s")
    void failed(String report, String reason, @Cause Throwable cause);
}
