package org.fuelstats.nailgun.gateway;

import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** Log messages of the gateway in front of Nailgun. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 900, max = 909)
interface GatewayLog {
    GatewayLog LOG = Logger.getMessageLogger(GatewayLog.class, "org.fuelstats.nailgun");

    /**
     * Requests are served, but recording them has to wait.
     *
     * <p>Action: Check Nailgun's database. Requests beyond fuelstats.nailgun.record-queue are lost to the statistics.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 901,
            value =
                    "Recorded requests wait because Nailgun's database does not take them: %s (%d more such failures since the last message)")
    void recordingWaits(String cause, long suppressed);

    /**
     * The database refused to store what was recorded of a request.
     *
     * <p>Action: Check that the table action_logs is as Nailgun makes it; otherwise report the defect.
     */
    @LogMessage(level = Logger.Level.ERROR)
    @Message(
            id = 902,
            value = "A request was served but could not be recorded: %s (%d more such failures since the last message)")
    void notRecorded(String cause, long suppressed);

    /**
     * The gateway serves requests.
     *
     * <p>Action: Nothing.
     */
    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 903, value = "Requests are passed on to Nailgun at %s")
    void passesOn(String address);

    /**
     * The tables that Nailgun's database lacks could not be made yet. The gateway serves requests, nothing is sent.
     *
     * <p>Action: Check that Nailgun's database runs and that its user may create tables. It is tried again.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 904, value = "Nailgun's database is not ready for recording and sending: %s")
    void notReady(String cause);
}
