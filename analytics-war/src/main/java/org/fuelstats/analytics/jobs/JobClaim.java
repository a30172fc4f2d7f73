package org.fuelstats.analytics.jobs;

import java.util.UUID;

/**
 * A job that this node has got to run.
 *
 * @param run names this run; what another run of the same job writes is refused by it
 * @param attempt which run of the job this is, from 1
 * @param lostBy the node that had it before and stopped; null if none did
 */
record JobClaim(UUID job, UUID run, JobRequest order, int attempt, String lostBy) {}
