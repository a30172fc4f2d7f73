package org.fuelstats.analytics.jobs;

import java.util.UUID;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** What the jobs tell an operator in the log. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 430, max = 439)
interface JobMessages extends BasicLogger {
    JobMessages LOG = Logger.getMessageLogger(JobMessages.class, "org.fuelstats.analytics.jobs");

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 430, value = "Unforeseen error %s in the job %s (%s)")
    void unforeseen(UUID error, UUID job, String report, @Cause Throwable cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 431,
            value = "The job %s (%s) is begun anew, as the server %s that ran it has stopped or lost the database;"
                    + " this is run %d of it")
    void takenOver(UUID job, String report, String node, int run);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(
            id = 432,
            value = "%d jobs are given up: the servers that ran them stopped or lost the database each of %d times."
                    + " Their rows in the table job say which")
    void givenUp(int jobs, int runs);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 433, value = "Jobs could not be looked after, which is tried again in %d seconds: %s")
    void interrupted(long seconds, String failure, @Cause Throwable cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 434, value = "The job %s (%s) was interrupted by the database and will be run again: %s")
    void databaseAway(UUID job, String report, String failure);

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 435,
            value = "%d results of jobs were let go before their time, as all together have reached"
                    + " fuelstats.jobs.max-total-bytes")
    void pushedOut(int results);
}
