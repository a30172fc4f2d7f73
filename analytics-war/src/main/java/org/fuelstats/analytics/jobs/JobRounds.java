package org.fuelstats.analytics.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** What a node does about jobs again and again: keeps its own alive, lets go what was cancelled, and takes new ones while it has room. */
@ApplicationScoped
class JobRounds {
    private static final String GIVEN_UP = "The servers that ran this job stopped or lost the database "
            + JobClaims.MOST_ATTEMPTS + " times. Narrow the filters, or ask an operator to look at the servers' logs.";
    private static final long SWEEP_NANOS = 10_000_000_000L;

    @Inject
    private JobClaims claims;

    @Inject
    private JobResults results;

    @Inject
    private JobSettings settings;

    @Inject
    private JobMeters meters;

    private final Map<UUID, RunningJob> running = new ConcurrentHashMap<>();
    private long swept = System.nanoTime() - SWEEP_NANOS;
    private boolean over;

    /**
     * One round.
     *
     * @param start has a claimed job run on a thread of its own, and {@link #ended} called behind it
     */
    synchronized void round(Consumer<RunningJob> start) {
        if (over) return;
        renew();
        JobQueueLength line = claims.line();
        meters.seen(line);
        if (line.open()) claim(start);
        if (System.nanoTime() - swept >= SWEEP_NANOS) {
            results.sweep(settings.keep());
            swept = System.nanoTime();
        }
    }

    private void claim(Consumer<RunningJob> start) {
        int lost = claims.giveUp(GIVEN_UP, settings.keep());
        if (lost > 0) {
            JobMessages.LOG.givenUp(lost, JobClaims.MOST_ATTEMPTS);
            meters.failed(lost);
        }
        while (running.size() < settings.runningPerNode()) {
            Optional<JobClaim> claim = claims.claim(node(), settings.running());
            if (claim.isEmpty()) return;
            start(claim.get(), start);
        }
    }

    private void renew() {
        Map<UUID, Double> shares = new HashMap<>();
        running.forEach((run, job) -> shares.put(run, job.share()));
        Set<UUID> alive = claims.renew(shares);
        shares.keySet().stream().filter(run -> !alive.contains(run)).forEach(run -> {
            RunningJob job = running.get(run);
            if (job != null) job.stop();
        });
    }

    private void start(JobClaim claim, Consumer<RunningJob> start) {
        if (claim.lostBy() != null) {
            JobMessages.LOG.takenOver(claim.job(), claim.order().report(), claim.lostBy(), claim.attempt());
        }
        RunningJob job = new RunningJob(claim);
        running.put(claim.run(), job);
        meters.running(running.size());
        try {
            start.accept(job);
        } catch (RuntimeException e) {
            ended(job);
            claims.giveBack(Set.of(claim.run()));
            throw e;
        }
    }

    void ended(RunningJob job) {
        running.remove(job.claim().run());
        meters.running(running.size());
    }

    /** Stops a job that was cancelled, if it is this node's; another node learns of it in its next round. */
    void stop(UUID id) {
        running.values().stream().filter(job -> job.claim().job().equals(id)).forEach(RunningJob::stop);
    }

    /** The end of this node's rounds: what it runs goes back into the line, for another node or this one's next start. */
    synchronized void stopAll() {
        over = true;
        Set<UUID> runs = Set.copyOf(running.keySet());
        if (!runs.isEmpty()) claims.giveBack(runs);
        running.values().forEach(RunningJob::stop);
    }

    private static String node() {
        return System.getProperty("jboss.node.name", "");
    }
}
