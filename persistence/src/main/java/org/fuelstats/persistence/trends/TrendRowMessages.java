package org.fuelstats.persistence.trends;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** Log messages of the narrow tables. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 470, max = 479)
interface TrendRowMessages extends BasicLogger {
    TrendRowMessages LOG = Logger.getMessageLogger(TrendRowMessages.class, "org.fuelstats.persistence.trends");

    /**
     * The database can't read the structure of an installation, which an older release stored. The installation counts without environments
     * and nodes in trends; all others are as they should be. Logged once until it reports again.
     *
     * <p>Action: Look at the structure in the table installation_structures. The next report of the installation replaces it.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 470, value = "Structure of installation %s set aside: it can't be read")
    void unreadable(String installation, @Cause Throwable cause);
}
