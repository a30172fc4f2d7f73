package org.fuelstats.analytics.jobs;

import java.sql.Statement;

/** How a job reports its progress, and learns that it was cancelled. */
public interface JobProgress {
    /**
     * Tells which share of the work is done, 0 to 1; less than was told before counts as that. To be called often, as it is cheap.
     *
     * @throws JobStopped if the job was cancelled or is another node's by now
     */
    void at(double share);

    /**
     * Has a statement cancelled when the job is, until the returned is closed.
     *
     * @throws JobStopped if that has happened already
     */
    Watched watch(Statement statement);

    /** The end of watching a statement. */
    interface Watched extends AutoCloseable {
        @Override
        void close();
    }
}
