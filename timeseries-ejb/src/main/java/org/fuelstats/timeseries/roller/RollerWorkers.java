package org.fuelstats.timeseries.roller;

import static org.fuelstats.timeseries.roller.RollerLog.LOG;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.fuelstats.outages.Backoff;
import org.fuelstats.persistence.database.DatabaseFailure;

/** Starts and stops the node's workers with the application; the application stops after the last roll-up has been committed. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class RollerWorkers {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);

    @Resource
    private ManagedScheduledExecutorService executor;

    /** Threads of their own: the server drops what is scheduled once while it is suspended, so that nothing would go on when it resumes. */
    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Roller roller;

    @Inject
    private RollerSettings settings;

    @Inject
    private RollerMeters meters;

    @Inject
    private DeletedMetricCleanup cleanup;

    @Inject
    private ParkedMeasures parked;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final List<Thread> workers = new ArrayList<>();
    private Future<?> sweeps;

    @PostConstruct
    void start() {
        meters.register();
        for (int i = 0; i < settings.workers(); i++) {
            Thread worker = threads.newThread(this::work);
            worker.setName("roller " + i);
            workers.add(worker);
            worker.start();
        }
        if (settings.workers() > 0) {
            sweeps = executor.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.MINUTES);
        }
    }

    @PreDestroy
    void stop() {
        stopping.countDown();
        if (sweeps != null) {
            sweeps.cancel(false);
        }
        long end = System.nanoTime() + STOP_TIMEOUT.toNanos();
        try {
            for (Thread worker : workers) {
                // What is still at work afterwards loses its transaction with the application; nothing else is lost.
                worker.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One round after another until the application stops, with pauses that grow with each failure. */
    private void work() {
        Backoff backoff = new Backoff(PAUSE, LONGEST_PAUSE);
        Duration pause = PAUSE;
        try {
            while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = round(backoff);
            }
        } catch (InterruptedException applicationStops) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration round(Backoff backoff) {
        try {
            Roller.Round round = roller.round();
            if (round == Roller.Round.FAILED) {
                return backoff.failed();
            }
            backoff.succeeded();
            return round == Roller.Round.BUSY ? Duration.ZERO : PAUSE;
        } catch (RuntimeException | Error e) {
            LOG.roundFailed(e);
            return LONGEST_PAUSE;
        }
    }

    private void sweep() {
        try {
            while (stopping.getCount() > 0 && cleanup.cleanUp() > 0) {
                // until nothing is left
            }
            meters.parked(parked.measures());
        } catch (RuntimeException e) {
            // An outage is logged by the workers.
            if (!DatabaseFailure.isPassing(e)) {
                LOG.sweepFailed(e);
            }
        }
    }
}
