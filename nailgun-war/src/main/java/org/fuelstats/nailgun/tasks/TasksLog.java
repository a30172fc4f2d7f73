package org.fuelstats.nailgun.tasks;

import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jboss.logging.annotations.ValidIdRange;

/** Log messages of the recorder of tasks. */
@MessageLogger(projectCode = "FUEL", length = 4)
@ValidIdRange(min = 920, max = 924)
interface TasksLog {
    TasksLog LOG = Logger.getMessageLogger(TasksLog.class, "org.fuelstats.nailgun");

    /**
     * Nailgun's table of tasks could not be read. Tasks are recorded when it can be again.
     *
     * <p>Action: Check that the database's user may read the table tasks.
     */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 920, value = "Nailgun's tasks can't be looked at: %s (%d more times since the last such message)")
    void notLooked(String cause, long suppressed);
}
