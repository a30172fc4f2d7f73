package org.fuelstats.analytics.audit;

import io.micrometer.core.instrument.MeterRegistry;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.fuelstats.audit.AuditLog;

/** Writes what the listeners tell of logins every second, at the application's end too, and deletes old entries every hour. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class AuditTimers {
    private static final int WRITE_SECONDS = 1;
    private static final int SWEEP_SECONDS = 3600;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private AuditLog log;

    @Inject
    private MeterRegistry meters;

    private final List<Future<?>> schedules = new ArrayList<>();

    @PostConstruct
    void start() {
        meters.gauge("fuelstats.audit.unwritten", List.of(), log, AuditLog::unwritten);
        every(WRITE_SECONDS, log::writeLogins);
        every(SWEEP_SECONDS, log::sweep);
    }

    @PreDestroy
    void stop() {
        schedules.forEach(schedule -> schedule.cancel(false));
        log.writeLogins();
    }

    private void every(int seconds, Runnable work) {
        schedules.add(executor.scheduleWithFixedDelay(work, 0, seconds, TimeUnit.SECONDS));
    }
}
