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
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    private final Phaser rounds = new Phaser(1);
    private Future<?> sweeps;
    private volatile boolean stopped;

    @PostConstruct
    void start() {
        meters.register();
        for (int i = 0; i < settings.workers(); i++) {
            next(PAUSE, new Backoff(PAUSE, LONGEST_PAUSE));
        }
        if (settings.workers() > 0) {
            sweeps = executor.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.MINUTES);
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
        if (sweeps != null) {
            sweeps.cancel(false);
        }
        try {
            rounds.awaitAdvanceInterruptibly(rounds.arrive(), STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            // What is still at work loses its transaction with the application; nothing else is lost.
        }
    }

    /** The next round of a worker starts after a pause, which doubles with each failure. */
    private void next(Duration pause, Backoff backoff) {
        if (stopped) {
            return;
        }
        try {
            executor.schedule(() -> round(backoff), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // The server is shutting down.
        }
    }

    private void round(Backoff backoff) {
        // The worker is scheduled again after any exception.
        Duration pause = LONGEST_PAUSE;
        rounds.register();
        try {
            if (stopped) {
                return;
            }
            Roller.Round round = roller.round();
            if (round != Roller.Round.FAILED) {
                backoff.succeeded();
            }
            pause = switch (round) {
                case BUSY -> Duration.ZERO;
                case IDLE -> PAUSE;
                case FAILED -> backoff.failed();
            };
        } finally {
            rounds.arriveAndDeregister();
            next(pause, backoff);
        }
    }

    private void sweep() {
        rounds.register();
        try {
            while (!stopped && cleanup.cleanUp() > 0) {
                // until nothing is left
            }
            meters.parked(parked.measures());
        } catch (RuntimeException e) {
            // An outage is logged by the workers.
            if (!DatabaseFailure.isPassing(e)) {
                LOG.sweepFailed(e);
            }
        } finally {
            rounds.arriveAndDeregister();
        }
    }
}
