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
import java.time.Clock;
import java.time.Instant;

/** Starts the runs. The time of the next one is in the database, so that a restart doesn't hurry it. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SenderTimer {
    /** A run that an operator asked for changes the plan. */
    private static final long LOOK_MILLIS = 10_000;

    private Instant next;

    @Resource
    TimerService timers;

    @Inject
    StatisticsRun run;

    @Inject
    SenderStates states;

    @Inject
    RunTimes times;

    @Inject
    Clock clock;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(LOOK_MILLIS, LOOK_MILLIS, new TimerConfig(null, false));
    }

    /** Runs when it is time. */
    @Timeout
    void look() {
        try {
            Instant planned = states.now().nextRun();
            if (next == null) {
                next = times.first(planned);
                states.plan(next);
            } else if (planned != null) {
                next = planned;
            }
            if (!clock.instant().isBefore(next)) {
                run.run();
            }
        } catch (RuntimeException e) {
            // The database is away or not ready yet, which those say that serve requests. The next look is soon.
            return;
        }
    }
}
