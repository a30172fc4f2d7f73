package org.fuelstats.analytics.jobs;

import java.sql.Statement;

/** Lets a job report its progress, and stops it when it was cancelled. */
public interface JobProgress {
    /**
     * Reports the completed share of the work, 0 to 1; a smaller share than before is ignored. It is fast and should be called often.
     *
     * @throws JobStopped if the job was cancelled or taken over by another node
     */
    void at(double share);

    /**
     * Has a statement cancelled when the job is, until the returned is closed.
     *
     * @throws JobStopped if that has happened already
     */
    Watched watch(Statement statement);

    /** Ends the monitoring of a statement. */
    interface Watched extends AutoCloseable {
        @Override
        void close();
    }
}
