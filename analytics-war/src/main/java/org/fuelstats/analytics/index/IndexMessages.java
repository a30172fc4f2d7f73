package org.fuelstats.analytics.index;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What the index's upkeep tells an operator in the log: once per event, not once per try. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 320, max = 349)
interface IndexMessages extends BasicLogger {
    IndexMessages LOG = Logger.getMessageLogger(IndexMessages.class, "org.fuelstats.analytics.index");

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 320,
            value = "Elasticsearch does not answer. Collecting goes on; reports are not available, and the index"
                    + " will catch up by itself when Elasticsearch is back")
    void away();

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 321, value = "Elasticsearch answers again after %d seconds; the index is catching up")
    void back(long seconds);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 322, value = "The index '%s' is missing in Elasticsearch and is made anew")
    void missing(String index);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 323, value = "Rebuilding the index from the database: %s")
    void rebuilding(String reason);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 324, value = "The index is rebuilt; it took %d seconds")
    void rebuilt(long seconds);

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 325,
            value = "Rebuilding the index failed and will be tried again in %d seconds; reports come from the old index"
                    + " meanwhile: %s")
    void rebuildFailed(long seconds, String failure, @Cause Throwable cause);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 326, value = "%d index events that had been given up are tried again")
    void reprocessing(int events);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 327, value = "The index's mapping can't be changed in place, so the index will be rebuilt: %s")
    void mappingChanged(String reason);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 328, value = "The index's upkeep was interrupted and goes on in %d seconds: %s")
    void interrupted(long seconds, String failure, @Cause Throwable cause);
}
