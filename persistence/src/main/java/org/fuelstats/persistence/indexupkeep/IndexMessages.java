package org.fuelstats.persistence.indexupkeep;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** Log messages of the index in Elasticsearch: once per event, not once per attempt. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 320, max = 349)
interface IndexMessages extends BasicLogger {
    IndexMessages LOG = Logger.getMessageLogger(IndexMessages.class, "org.fuelstats.analytics.index");

    /**
     * Elasticsearch does not respond. Statistics are stored as usual, reports and searches get 503.
     *
     * <p>Action: Check Elasticsearch and the network to it. Index and reports recover by themselves when it is back.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 320, value = "Elasticsearch is unreachable; collecting continues, reports are unavailable")
    void away();

    /**
     * An outage of Elasticsearch has ended.
     *
     * <p>Action: Nothing. fuelstats_index_lag_seconds falls to zero when all waiting changes are indexed.
     */
    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 321, value = "Elasticsearch is reachable again after %d s; the index is catching up")
    void back(long seconds);

    /**
     * An index was deleted, or Elasticsearch was replaced by an empty one.
     *
     * <p>Action: Nothing; a rebuild from the database follows (FUEL0323). Find out who deleted the index if nobody meant to.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 322, value = "Index '%s' is missing in Elasticsearch; creating it")
    void missing(String index);

    /**
     * New indexes are filled from the database; reports use the old ones meanwhile.
     *
     * <p>Action: Nothing. Provide disk space for both in Elasticsearch.
     */
    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 323, value = "Index rebuild started: %s")
    void rebuilding(String reason);

    /**
     * The new indexes are complete and in use.
     *
     * <p>Action: Nothing.
     */
    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 324, value = "Index rebuild finished after %d s")
    void rebuilt(long seconds);

    /**
     * A rebuild ended with an error; it is repeated, at growing intervals.
     *
     * <p>Action: Check the named cause: usually Elasticsearch is unavailable or out of disk space.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 325, value = "Index rebuild failed; retrying in %d s, reports use the old index: %s")
    void rebuildFailed(long seconds, String failure, @Cause Throwable cause);

    /**
     * Changes that could not be indexed, usually during an outage of Elasticsearch, are sent again.
     *
     * <p>Action: Nothing, unless fuelstats_outbox_aborted stays above zero: then FUEL0350 says why documents are rejected.
     */
    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 326, value = "Retrying %d aborted index events")
    void reprocessing(int events);

    /**
     * The application was updated and its index mapping is not compatible with the existing index.
     *
     * <p>Action: Nothing; a rebuild follows (FUEL0323).
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 327, value = "Index mapping cannot be updated in place; rebuilding the index: %s")
    void mappingChanged(String reason);

    /**
     * A round of the checks that create, rebuild and repair indexes ended with an error.
     *
     * <p>Action: Check the named cause if the message repeats.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 328, value = "Index maintenance failed; retrying in %d s: %s")
    void interrupted(long seconds, String failure, @Cause Throwable cause);

    /**
     * An index was rebuilt without some documents, which could not be made. Index events try them again; those that fail for good are counted by
     * fuelstats_outbox_aborted.
     *
     * <p>Action: Report the defect with the stack trace that follows if fuelstats_outbox_aborted does not return to zero.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 329, value = "Index rebuild left out %d documents; retrying them")
    void leftOut(int documents, @Cause Throwable first);
}
