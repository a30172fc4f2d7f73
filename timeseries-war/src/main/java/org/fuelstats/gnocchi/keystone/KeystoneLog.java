package org.fuelstats.gnocchi.keystone;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What an operator should know of Keystone. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 390, max = 399)
interface KeystoneLog extends BasicLogger {
    KeystoneLog LOG = Logger.getMessageLogger(KeystoneLog.class, "org.fuelstats.gnocchi.keystone");

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 390,
            value =
                    "Keystone at %s can't be asked about tokens, as %s. Their owners get 503 (%d more since the last such line)")
    void away(String address, String reason, long more);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 391, value = "Tokens and a password go to Keystone at %s in the clear: let it answer over https")
    void plain(String address);
}
