package org.fuelstats.http;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** Log messages of HTTP responses. All APIs write them. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 301, max = 309)
interface HttpMessages extends BasicLogger {
    HttpMessages LOG = Logger.getMessageLogger(HttpMessages.class, "org.fuelstats.http");

    /**
     * A response failed after its first bytes were sent, usually because the database or Elasticsearch became unavailable.
     *
     * <p>Action: Check the named cause. The client can repeat the request.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 301, value = "Response to %s aborted, the client received an incomplete response: %s")
    void brokeOff(String path, String reason, @Cause Throwable cause);

    /**
     * A client closed its connection before it had read the whole response.
     *
     * <p>Action: Nothing. If it happens often, check time-outs of proxies in between.
     */
    @LogMessage(level = Logger.Level.DEBUG)
    @Message(id = 302, value = "Client disconnected during the response to %s")
    void clientLeft(String path);

    /**
     * A request failed because of a defect; the client got 500 with this incident's id.
     *
     * <p>Action: Report the defect with the stack trace that follows. No restart is needed.
     */
    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 303, value = "Internal error while handling %s, incident %s")
    void incident(String path, String incident, @Cause Throwable cause);

    /**
     * Requests failed because PostgreSQL is unavailable; the clients were told to retry later. Logged at most every 30 seconds.
     *
     * <p>Action: Check PostgreSQL and the network to it. What was acknowledged before is safe; senders repeat the rest.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 304,
            value = "Database unavailable, requests get 503, the last one to %s: %s (%d more since the last message)")
    void databaseUnavailable(String path, String reason, long more);

    /**
     * Requests for reports or searches failed because Elasticsearch is unavailable, has no index yet, or failed to execute the search;
     * the clients were told to retry later. Logged at most every 30 seconds.
     *
     * <p>Action: Check Elasticsearch and the network to it. If it is available, the named cause is the reason.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 305,
            value = "Index unavailable, requests get 503, the last one to %s: %s (%d more since the last message)")
    void indexUnavailable(String path, String reason, long more);
}
