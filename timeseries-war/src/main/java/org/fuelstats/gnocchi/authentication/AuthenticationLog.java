package org.fuelstats.gnocchi.authentication;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** Log messages of authentication in the metric store. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 380, max = 389)
interface AuthenticationLog extends BasicLogger {
    AuthenticationLog LOG = Logger.getMessageLogger(AuthenticationLog.class, "org.fuelstats.gnocchi.authentication");

    /**
     * Anyone who can reach the listener can act as any user of the metric store.
     *
     * <p>Action: Use this mode on a single machine for trials only; otherwise set fuelstats.timeseries.access to another one.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 380, value = "Authentication mode basic-unchecked is active: passwords are not checked")
    void unchecked();

    /**
     * A client that is not a trusted proxy sent a header that names a user.
     *
     * <p>Action: If the address is your proxy's, add it to fuelstats.timeseries.access.proxy.addresses. Otherwise find out who tried to impersonate a user.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 381,
            value = "Untrusted address %s sent the header %s; header ignored (%d more since the last message)")
    void notAProxy(String peer, String header, long more);
}
