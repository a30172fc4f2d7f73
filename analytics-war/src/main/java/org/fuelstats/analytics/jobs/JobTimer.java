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
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.fuelstats.outages.RepeatedFailures;

/** Has the rounds about jobs made on every node, and gives the jobs their threads. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobTimer {
    private static final String ROUND = "round";
    private static final int ROUND_SECONDS = 2;

    @Resource
    private ManagedScheduledExecutorService executor;

    /** A thread for each job: they are few and take long, and in a pool they would keep the rounds from being made. */
    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private JobRounds rounds;

    @Inject
    private JobRunner runner;

    @Inject
    private JobMeters meters;

    private Future<?> schedule;
    private final RepeatedFailures<String> failures = new RepeatedFailures<>();

    @PostConstruct
    void start() {
        meters.register();
        schedule = executor.scheduleWithFixedDelay(this::round, ROUND_SECONDS, ROUND_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        schedule.cancel(false);
        try {
            rounds.stopAll();
        } catch (RuntimeException e) {
            // The database is away: what ran here is taken over when its lease is over.
            JobMessages.LOG.interrupted(ROUND_SECONDS, e.toString(), e);
        }
    }

    /** Has a round made at once, as there may be something to start. */
    public void soon() {
        try {
            executor.execute(this::round);
        } catch (RejectedExecutionException e) {
            // The server stops or is busy: the next round will do, this node's or another's.
            JobMessages.LOG.debug("no thread for a round about jobs", e);
        }
    }

    /** A failure is logged once and left to the next round. */
    private void round() {
        try {
            rounds.round(this::start);
            failures.succeeded(ROUND);
        } catch (RuntimeException e) {
            String failure = e.toString();
            if (failures.failed(ROUND, failure)) JobMessages.LOG.interrupted(ROUND_SECONDS, failure, e);
        }
    }

    private void start(RunningJob job) {
        Thread thread = threads.newThread(() -> {
            try {
                runner.run(job);
            } finally {
                rounds.ended(job);
                soon();
            }
        });
        thread.setName("job " + job.claim().job());
        thread.start();
    }
}
