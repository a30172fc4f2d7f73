package org.fuelstats.collector.telemetry;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** Log messages of the collector. Invalid requests are not among them; they are counted and quarantined. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 1001, max = 1099)
public interface CollectorLog extends BasicLogger {
    CollectorLog LOG = Logger.getMessageLogger(CollectorLog.class, "org.fuelstats.collector");

    /**
     * Content that failed validation was rejected as usual but not kept for inspection.
     *
     * <p>Action: Check the named cause: PostgreSQL is unavailable, or more is rejected at once than the quarantine can write.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 1003, value = "Rejected content could not be quarantined: %s (%d more since the last message)")
    void notKept(String reason, long suppressed);

    /**
     * The oldest rejected content was removed.
     *
     * <p>Action: Nothing. Raise fuelstats.collector.quarantine.max-bytes or max-age to keep more.
     */
    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1004, value = "%d quarantine entries deleted to stay within the limits of age and size")
    void evicted(int entries);

    /**
     * Storing a quarantined entry again failed because of a defect.
     *
     * <p>Action: Report the defect with the stack trace that follows; then request the replay again.
     */
    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 1005, value = "Replay of quarantine entry %d failed with internal error %s; the entry is kept")
    void replayFailed(long entry, String identifier, @Cause Throwable cause);

    /**
     * fuelstats.collector.validate-answers is on and found a response that the API's description does not allow.
     *
     * <p>Action: Report the defect. Clients are not affected.
     */
    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 1006, value = "Response of %s violates its schema: %s")
    void answerBreaksSchema(String endpoint, String violation);
}
