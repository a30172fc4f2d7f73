package org.fuelstats.persistence.index;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** Log messages of indexing. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 350, max = 359)
interface PersistenceMessages extends BasicLogger {
    PersistenceMessages LOG = Logger.getMessageLogger(PersistenceMessages.class, "org.fuelstats.persistence.index");

    /**
     * Elasticsearch rejected or did not receive documents. They are retried; further failures are summed up and logged at most every five minutes.
     *
     * <p>Action: If Elasticsearch is available, check the named cause: its disk may be full, or an index read-only.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 350, value = "%d documents could not be indexed; retrying: %s")
    void indexingFailed(long failures, String reason);
}
