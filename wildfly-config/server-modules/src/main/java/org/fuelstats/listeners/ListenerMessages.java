package org.fuelstats.listeners;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** Log messages of the listeners. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 280, max = 280)
interface ListenerMessages extends BasicLogger {
    ListenerMessages LOG = Logger.getMessageLogger(ListenerMessages.class, "org.fuelstats.listeners");

    /**
     * A listener could not accept a connection, usually because the process has too many open files.
     *
     * <p>Action: Raise the limit of open files of the server's process, or lower the limits on connections.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 280, value = "Connection not accepted: %s")
    void notAccepted(String reason);
}
