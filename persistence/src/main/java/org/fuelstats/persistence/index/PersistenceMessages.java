package org.fuelstats.persistence.index;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What the way into the index tells an operator in the log. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 350, max = 359)
interface PersistenceMessages extends BasicLogger {
    PersistenceMessages LOG = Logger.getMessageLogger(PersistenceMessages.class, "org.fuelstats.persistence.index");

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 350,
            value = "Documents did not reach the index (%d failures; they are tried again, and further ones are told in"
                    + " some minutes): %s")
    void indexingFailed(long failures, String reason);
}
