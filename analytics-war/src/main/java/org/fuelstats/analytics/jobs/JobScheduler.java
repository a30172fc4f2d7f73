package org.fuelstats.analytics.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.fuelstats.outages.RepeatedFailures;

/** Runs jobs on this node: every two seconds it renews the leases of its jobs, stops cancelled ones, and claims new ones while it has capacity. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobScheduler {
    private static final String GIVEN_UP = "The servers that ran this job stopped or lost the database "
            + JobClaims.MOST_ATTEMPTS + " times. Narrow the filters, or ask an operator to look at the servers' logs.";
    private static final String ROUND = "round";
    private static final int ROUND_SECONDS = 2;
    private static final long SWEEP_NANOS = 10_000_000_000L;

    @Resource
    private ManagedScheduledExecutorService executor;

    /** A thread for each job: they are few and take long, and in a pool they would keep the rounds waiting. */
    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private JobClaims claims;

    @Inject
    private JobResults results;

    @Inject
    private JobRunner runner;

    @Inject
    private JobSettings settings;

    @Inject
    private JobMeters meters;

    private final Map<UUID, RunningJob> running = new ConcurrentHashMap<>();
    private Future<?> schedule;
    private long swept = System.nanoTime() - SWEEP_NANOS;
    private boolean over;
    private final RepeatedFailures<String> failures = new RepeatedFailures<>();

    @PostConstruct
    void start() {
        meters.register();
        schedule = executor.scheduleWithFixedDelay(this::round, ROUND_SECONDS, ROUND_SECONDS, TimeUnit.SECONDS);
    }

    /** What this node runs goes back into the queue, for another node or this one's next start. */
    @PreDestroy
    void stop() {
        schedule.cancel(false);
        try {
            giveAllBack();
        } catch (RuntimeException e) {
            // The database is unavailable: the jobs of this node are taken over when their leases have expired.
            JobMessages.LOG.interrupted(ROUND_SECONDS, e.toString(), e);
        }
    }

    /** Runs a round now, as there may be something to start. */
    public void soon() {
        try {
            executor.execute(this::round);
        } catch (RejectedExecutionException e) {
            // The server stops or is busy: the next round will do, this node's or another's.
            JobMessages.LOG.debug("no thread for a round about jobs", e);
        }
    }

    /** Stops a job that was cancelled, if this node runs it; another node learns of it in its next round. */
    public void cancel(UUID id) {
        running.values().stream().filter(job -> job.claim().job().equals(id)).forEach(RunningJob::stop);
    }

    /** A failure is logged once and left to the next round. */
    private void round() {
        try {
            renewAndClaim();
            failures.succeeded(ROUND);
        } catch (RuntimeException e) {
            String failure = e.toString();
            if (failures.failed(ROUND, failure)) JobMessages.LOG.interrupted(ROUND_SECONDS, failure, e);
        }
    }

    private synchronized void renewAndClaim() {
        if (over) return;
        renew();
        JobClaims.QueueLength queue = claims.queue();
        meters.seen(queue);
        if (queue.open()) claim();
        if (System.nanoTime() - swept >= SWEEP_NANOS) {
            results.sweep(settings.keep());
            swept = System.nanoTime();
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

    private void claim() {
        int lost = claims.giveUp(GIVEN_UP, settings.keep());
        if (lost > 0) {
            JobMessages.LOG.givenUp(lost, JobClaims.MOST_ATTEMPTS);
            meters.failed(lost);
        }
        while (running.size() < settings.runningPerNode()) {
            Optional<JobClaims.Claim> claim =
                    claims.claim(System.getProperty("jboss.node.name", ""), settings.running());
            if (claim.isEmpty()) return;
            start(claim.get());
        }
    }

    private void start(JobClaims.Claim claim) {
        if (claim.lostBy() != null) {
            JobMessages.LOG.takenOver(claim.job(), claim.order().report(), claim.lostBy(), claim.attempt());
        }
        RunningJob job = new RunningJob(claim);
        running.put(claim.run(), job);
        meters.running(running.size());
        try {
            Thread thread = threads.newThread(() -> run(job));
            thread.setName("job " + claim.job());
            thread.start();
        } catch (RuntimeException e) {
            ended(job);
            claims.release(Set.of(claim.run()));
            throw e;
        }
    }

    private void run(RunningJob job) {
        try {
            runner.run(job);
        } finally {
            ended(job);
            soon();
        }
    }

    private void ended(RunningJob job) {
        running.remove(job.claim().run());
        meters.running(running.size());
    }

    private synchronized void giveAllBack() {
        over = true;
        Set<UUID> runs = Set.copyOf(running.keySet());
        if (!runs.isEmpty()) claims.release(runs);
        running.values().forEach(RunningJob::stop);
    }
}
