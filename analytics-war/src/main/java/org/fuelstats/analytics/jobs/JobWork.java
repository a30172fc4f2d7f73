package org.fuelstats.analytics.jobs;

import java.io.OutputStream;
import java.util.Set;

/**
 * A report or export that can run as a job, or a family of them; every bean of this type is registered. Methods are called in a request context,
 * outside of transactions.
 */
public interface JobWork {
    /** The names by which it is ordered; no other work has them. */
    Set<String> names();

    /** Whether only operators may order this, because it shows raw data. */
    boolean forOperatorsOnly(String name);

    /**
     * Checks an order before it is accepted. What passes must not fail later for what was ordered.
     *
     * @param order names one of {@link #names}
     * @return what the result will be
     * @throws InvalidJobRequest if a filter, the format or the table can't be as it is
     */
    ResultForm check(JobRequest order);

    /**
     * Computes the result, always from the beginning: after a node has failed, another one calls this again with the same request, and only
     * one call's result is used.
     *
     * @param result receives the complete result; writing checks for the job's cancellation as {@link JobProgress} does
     * @throws JobFailed if it cannot be done, with a message for the requester
     * @throws JobStopped as {@code progress} or {@code result} threw it
     */
    void run(JobRequest order, OutputStream result, JobProgress progress) throws Exception;
}
