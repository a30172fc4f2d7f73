package org.fuelstats.timeseries.roller;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What the roller tells an operator in the log. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 400, max = 419)
interface RollerLog extends BasicLogger {
    RollerLog LOG = Logger.getMessageLogger(RollerLog.class, "org.fuelstats.timeseries.roller");

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 400,
            value =
                    "Measures are not rolled because the database can't be used: %s. What was acknowledged waits there; tried again until it works")
    void interrupted(String reason);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 401, value = "Measures are rolled again")
    void resumed();

    @LogMessage(level = Logger.Level.ERROR)
    @Message(
            id = 402,
            value =
                    "Shard %d could not be rolled; its measures wait in the database and it is tried again. This is told once until it works")
    void shardFailed(int shard, @Cause Throwable failure);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 403, value = "Shard %d is rolled again")
    void shardRecovered(int shard);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(
            id = 404,
            value =
                    "Metric number %d could not be rolled. Its measures are kept aside in the table \"parked\" and are tried again when an operator asks for it or a server starts")
    void metricParked(long metric, @Cause Throwable failure);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(
            id = 405,
            value =
                    "A row of measures in shard %d can't be read. It is kept aside in the table \"parked\" and is tried again when an operator asks for it or a server starts")
    void rowParked(int shard, @Cause Throwable failure);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 406, value = "What is stored of deleted metrics could not be cleared away; tried again in a minute")
    void sweepFailed(@Cause Throwable failure);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 407, value = "An operator asked for it: %d parked measures are tried again")
    void parkedRetried(long measures);
}
