package org.fuelstats.http;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** Log messages about responses, whichever API sends them. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 301, max = 309)
interface HttpMessages extends BasicLogger {
    HttpMessages LOG = Logger.getMessageLogger(HttpMessages.class, "org.fuelstats.http");

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 301,
            value =
                    "The response of %s failed midway; the client sees an incomplete one and may repeat the request: %s")
    void brokeOff(String path, String reason, @Cause Throwable cause);

    @LogMessage(level = Logger.Level.DEBUG)
    @Message(id = 302, value = "The client closed the connection during the response of %s")
    void clientLeft(String path);
}
