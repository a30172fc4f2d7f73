package org.fuelstats.nailgun.tasks;

import static org.fuelstats.nailgun.tasks.TasksLog.LOG;

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
import java.time.Duration;
import org.fuelstats.nailgun.database.NailgunOutage;
import org.fuelstats.outages.LogThrottle;
import org.fuelstats.outages.RootCause;

/** Looks at Nailgun's tasks every few seconds, one look at a time. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TaskWatch {
    private static final long LOOK_MILLIS = 5_000;

    private final LogThrottle throttle = new LogThrottle(Duration.ofMinutes(10));

    @Resource
    TimerService timers;

    @Inject
    TaskLogs logs;

    @Inject
    TaskSettings settings;

    @PostConstruct
    void start() {
        if (settings.records()) {
            timers.createIntervalTimer(LOOK_MILLIS, LOOK_MILLIS, new TimerConfig(null, false));
        }
    }

    /** Looks once. Nothing is lost by a look that fails: the next one sees the same tasks. */
    @Timeout
    synchronized void look() {
        try {
            logs.look();
        } catch (RuntimeException e) {
            if (!NailgunOutage.isCauseOf(e)) {
                throttle.log(suppressed -> LOG.notLooked(RootCause.of(e), suppressed));
            }
        }
    }
}
