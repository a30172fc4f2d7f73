package org.fuelstats.timeseries.roller;

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
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts the node's workers with the application and ends them with it: the application goes when the last roll has committed. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class RollerWorkers {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Roller roller;

    @Inject
    private RollerSettings settings;

    @Inject
    private RollerMeters meters;

    private final Phaser rounds = new Phaser(1);
    private volatile boolean stopped;

    @PostConstruct
    void start() {
        meters.register();
        for (int i = 0; i < settings.workers(); i++) {
            next(PAUSE, Duration.ZERO);
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
        try {
            rounds.awaitAdvanceInterruptibly(rounds.arrive(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            // What is still at work loses its transaction with the application; nothing else is lost.
        }
    }

    /** The next round of a worker comes after a pause, which doubles from failure to failure. */
    private void next(Duration pause, Duration before) {
        if (stopped) {
            return;
        }
        try {
            executor.schedule(() -> round(before), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // The server is shutting down.
        }
    }

    private void round(Duration failurePause) {
        Duration failed = Duration.ZERO;
        Duration pause = PAUSE;
        rounds.register();
        try {
            if (stopped) {
                return;
            }
            switch (roller.round()) {
                case BUSY -> pause = Duration.ZERO;
                case IDLE -> pause = PAUSE;
                case FAILED -> {
                    Duration doubled = failurePause.isZero() ? PAUSE : failurePause.multipliedBy(2);
                    failed = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
                    pause = failed;
                }
            }
        } finally {
            rounds.arriveAndDeregister();
        }
        next(pause, failed);
    }
}
