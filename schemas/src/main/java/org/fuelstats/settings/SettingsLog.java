package org.fuelstats.settings;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** Log messages of settings. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 290, max = 299)
interface SettingsLog extends BasicLogger {
    SettingsLog LOG = Logger.getMessageLogger(SettingsLog.class, "org.fuelstats.settings");

    /**
     * A setting has a value in a form that this release still reads, but the next one rejects.
     *
     * <p>Action: Change the value as the message says before the next update.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 290, value = "Setting %s: write %s instead of '%s', which the next release rejects")
    void formerSpelling(String key, String instead, String text);

    /**
     * A setting has a value with which the application cannot work; it does not start.
     *
     * <p>Action: Change the value as the message says and start again; docs/configuration.md describes all settings.
     */
    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 291, value = "Invalid setting: %s")
    void invalid(String problem);
}
