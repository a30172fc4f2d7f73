package org.fuelstats.analytics.jobs;

/**
 * The line of jobs as it was seen.
 *
 * @param waiting jobs that nobody has begun
 * @param lost jobs that run as their row says, by a node whose lease is over
 */
record JobQueueLength(int waiting, int lost) {
    static final JobQueueLength EMPTY = new JobQueueLength(0, 0);

    /** Whether there may be something to claim. */
    boolean open() {
        return waiting > 0 || lost > 0;
    }
}
