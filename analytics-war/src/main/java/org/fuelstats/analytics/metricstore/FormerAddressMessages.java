package org.fuelstats.analytics.metricstore;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** Log messages of the metric store's former address. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 310, max = 319)
interface FormerAddressMessages extends BasicLogger {
    FormerAddressMessages LOG =
            Logger.getMessageLogger(FormerAddressMessages.class, "org.fuelstats.analytics.metricstore");

    /**
     * fuelstats.analytics.serves-metric-store is on, for clients that do not know the metric store's own listener yet.
     *
     * <p>Action: Move these clients to the metric store's listener (port 8041 unless configured), then switch the setting off.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 310,
            value = "The metric store is also served below /v1 of the analytics listener, until the next release")
    void on();
}
