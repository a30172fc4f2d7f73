package org.fuelstats.gnocchi.authentication;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What an operator should know of who asks the metric store. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 380, max = 389)
interface AccessLog extends BasicLogger {
    AccessLog LOG = Logger.getMessageLogger(AccessLog.class, "org.fuelstats.gnocchi.authentication");

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 380,
            value =
                    "The metric store believes every Basic user without looking at the password: keep it on this machine")
    void unchecked();

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 381,
            value = "%s sent the header %s but is none of fuelstats.timeseries.access.proxy.addresses: the header was"
                    + " ignored (and %d times since the last such line)")
    void notAProxy(String peer, String header, long more);
}
