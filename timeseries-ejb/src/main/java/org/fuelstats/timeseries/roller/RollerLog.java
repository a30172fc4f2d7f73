package org.fuelstats.timeseries.roller;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** Log messages of the metric store's roll-up. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 400, max = 419)
interface RollerLog extends BasicLogger {
    RollerLog LOG = Logger.getMessageLogger(RollerLog.class, "org.fuelstats.timeseries.roller");

    /**
     * Workers cannot use PostgreSQL and retry at intervals of up to five seconds. Acknowledged measures are safe. Logged once per outage.
     *
     * <p>Action: Check PostgreSQL.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 400, value = "Roll-up paused, database unavailable: %s")
    void interrupted(String reason);

    /**
     * PostgreSQL is available again and waiting measures are rolled up.
     *
     * <p>Action: Nothing.
     */
    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 401, value = "Roll-up resumed")
    void resumed();

    /**
     * An unexpected error stopped the roll-up of one shard. Its measures stay in the incoming log. Logged once until it succeeds (FUEL0403).
     *
     * <p>Action: Report the defect with the stack trace that follows, unless it names a cause that you can remove.
     */
    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 402, value = "Roll-up of shard %d failed; retrying")
    void shardFailed(int shard, @Cause Throwable failure);

    /**
     * A shard that had failed (FUEL0402) is rolled up normally.
     *
     * <p>Action: Nothing.
     */
    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 403, value = "Roll-up of shard %d succeeded again")
    void shardRecovered(int shard);

    /**
     * The stored blocks of a metric are unreadable. Its new measures are set aside in the table parked; other metrics are not affected.
     *
     * <p>Action: Restore the metric's rows in raw_block and aggregate_block from a back-up, or delete the metric; then retry parked measures (docs/operation.md, Parked measures).
     */
    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 404, value = "Roll-up of metric number %d failed; its measures are parked")
    void metricParked(long metric, @Cause Throwable failure);

    /**
     * A row of the incoming log is damaged. It is set aside in the table parked; other rows are not affected.
     *
     * <p>Action: Check the database for damage. If the row cannot be restored from a back-up, its measures are lost.
     */
    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 405, value = "Unreadable row of incoming measures in shard %d; the row is parked")
    void rowParked(int shard, @Cause Throwable failure);

    /**
     * Blocks of deleted metrics could not be removed. They take space but are not visible to anybody.
     *
     * <p>Action: Report the defect with the stack trace that follows if the message repeats.
     */
    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 406, value = "Cleanup of deleted metrics failed; retrying in a minute")
    void sweepFailed(@Cause Throwable failure);

    /**
     * Somebody called the private API to retry parked measures.
     *
     * <p>Action: Nothing. fuelstats_timeseries_parked_measures shows how many remain.
     */
    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 407, value = "Retrying %d parked measures on an operator's request")
    void parkedRetried(long measures);

    /**
     * A worker met a failure that is neither the database's nor a shard's. It goes on with the next shard in some seconds; measures stay in the
     * incoming log until they are rolled up.
     *
     * <p>Action: If it repeats, report it with the log.
     */
    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 408, value = "Round of roll-ups failed; retrying")
    void roundFailed(@Cause Throwable failure);
}
