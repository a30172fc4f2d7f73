package org.fuelstats.analytics.metricstore;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** Log messages about the metric store's former address. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 310, max = 319)
interface FormerAddressMessages extends BasicLogger {
    FormerAddressMessages LOG =
            Logger.getMessageLogger(FormerAddressMessages.class, "org.fuelstats.analytics.metricstore");

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 310,
            value =
                    "The metric store also answers below /v1 of the analytics listener, which ends with the next release:"
                            + " move its clients to the metric store's own listener, then switch off"
                            + " fuelstats.analytics.serves-metric-store")
    void on();
}
