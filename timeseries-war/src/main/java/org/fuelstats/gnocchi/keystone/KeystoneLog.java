package org.fuelstats.gnocchi.keystone;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** Log messages of the metric store's Keystone client. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 390, max = 399)
interface KeystoneLog extends BasicLogger {
    KeystoneLog LOG = Logger.getMessageLogger(KeystoneLog.class, "org.fuelstats.gnocchi.keystone");

    /**
     * Tokens cannot be validated: Keystone does not respond, or rejects the metric store's own user. Cached tokens still work until they expire.
     *
     * <p>Action: Check Keystone, the network to it, and the settings fuelstats.timeseries.access.keystone.*.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 390,
            value = "Keystone at %s is unavailable: %s. Unknown tokens get 503 (%d more since the last message)")
    void away(String address, String reason, long more);

    /**
     * The configured address begins with http.
     *
     * <p>Action: Use an https address in fuelstats.timeseries.access.keystone.url.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 391, value = "Keystone at %s is used without TLS: tokens and a password are sent unencrypted")
    void plain(String address);
}
