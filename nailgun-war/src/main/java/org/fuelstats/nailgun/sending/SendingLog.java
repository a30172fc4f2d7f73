package org.fuelstats.nailgun.sending;

import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** Log messages of the sender of statistics. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 910, max = 919)
interface SendingLog {
    SendingLog LOG = Logger.getMessageLogger(SendingLog.class, "org.fuelstats.nailgun");

    /**
     * A run ended before everything was sent. What is left is sent by a later run.
     *
     * <p>Action: If it lasts, check that this master node reaches the collector; GET /api/statistics/state tells more.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 910, value = "Statistics could not be sent to %s: %s; next try at %s")
    void notSent(String collector, String reason, String nextRun);

    /**
     * The sender works again.
     *
     * <p>Action: Nothing.
     */
    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 911, value = "Statistics are sent to %s again")
    void sentAgain(String collector);

    /**
     * A run failed for a reason that is not the network's.
     *
     * <p>Action: If the database is up, report the defect with the stack trace that follows.
     */
    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 912, value = "A run of the sender failed. The state tells when the next one is")
    void runFailed(@Cause Throwable cause);
}
