package org.fuelstats.collector.telemetry;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** The collector's messages to the operator. What clients send wrongly is not among them: that is counted and kept. */
@MessageLogger(projectCode = "FUEL", length = 4)
public interface CollectorLog extends BasicLogger {
    CollectorLog LOG = Logger.getMessageLogger(CollectorLog.class, "org.fuelstats.collector");

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 1001, value = "Request failed unexpectedly; its sender was told the identifier %s")
    void unexpected(String identifier, @Cause Throwable cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 1002,
            value = "The database can't be used: %s. Senders are answered 503 until it can"
                    + " (%d more since the last message)")
    void databaseAway(String reason, long suppressed);

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 1003,
            value = "Refused content could not be kept in the quarantine: %s (%d more since the last message)")
    void notKept(String reason, long suppressed);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1004, value = "The quarantine let %d entries go to stay within its age and size")
    void evicted(int entries);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 1005, value = "Replay of quarantine entry %d failed unexpectedly; it is kept with the identifier %s")
    void replayFailed(long entry, String identifier, @Cause Throwable cause);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 1006, value = "An answer of %s doesn't keep its schema: %s")
    void answerBreaksSchema(String endpoint, String violation);
}
