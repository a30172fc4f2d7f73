package org.fuelstats.analytics.jobs;

import java.util.UUID;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** Log messages of jobs. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 430, max = 439)
interface JobMessages extends BasicLogger {
    JobMessages LOG = Logger.getMessageLogger(JobMessages.class, "org.fuelstats.analytics.jobs");

    /**
     * A job failed because of a defect; its status shows this error id.
     *
     * <p>Action: Report the defect with the stack trace that follows. The job can be ordered again.
     */
    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 430, value = "Internal error %s in job %s (%s)")
    void unforeseen(String incident, UUID job, String report, @Cause Throwable cause);

    /**
     * The lease of a running job expired, so another node takes the job over.
     *
     * <p>Action: Find out why the named node stopped if nobody meant to stop it.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 431, value = "Restarting job %s (%s): node %s stopped or lost the database; attempt %d")
    void takenOver(UUID job, String report, String node, int run);

    /**
     * Jobs are not retried any more, since they may be what brings the nodes down.
     *
     * <p>Action: Look the jobs up in the table job, and at the nodes' logs around that time for OutOfMemoryError.
     */
    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 432, value = "%d jobs failed: their nodes stopped or lost the database %d times")
    void givenUp(int jobs, int runs);

    /**
     * A round that starts jobs, renews leases and removes expired results ended with an error.
     *
     * <p>Action: Check the named cause, usually the database, if the message repeats.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 433, value = "Job maintenance failed; retrying in %d s: %s")
    void interrupted(long seconds, String failure, @Cause Throwable cause);

    /**
     * The database became unavailable while a job ran.
     *
     * <p>Action: Check PostgreSQL. The job is restarted by itself.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 434, value = "Job %s (%s) interrupted by a database failure; restarting it later: %s")
    void databaseAway(UUID job, String report, String failure);

    /**
     * All job results together reached their limit, so the oldest were deleted.
     *
     * <p>Action: Raise the limit, or lower fuelstats.jobs.keep, if users miss their results.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 435,
            value = "%d job results deleted before they expired: the limit fuelstats.jobs.max-total-bytes is reached")
    void pushedOut(int results);
}
