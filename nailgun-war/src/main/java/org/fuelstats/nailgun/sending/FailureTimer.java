package org.fuelstats.nailgun.sending;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Looks for failed deployments every few seconds. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FailureTimer {
    private static final long LOOK_MILLIS = 5_000;

    @Resource
    TimerService timers;

    @Inject
    FailureRun run;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(LOOK_MILLIS, LOOK_MILLIS, new TimerConfig(null, false));
    }

    /** Looks once. */
    @Timeout
    void look() {
        try {
            run.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // The database is away or not ready yet, which those say that serve requests. The next look is soon.
            return;
        }
    }
}
