package org.fuelstats.analytics.reports.verification;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.fuelstats.analytics.reports.query.ReportSettings;

/** Starts the verification of all reports each night. Every node has the timer; the round runs on one of them. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VerificationTimer {
    @Resource
    private TimerService timers;

    @Inject
    private VerificationRound round;

    @Inject
    private ReportSettings settings;

    @PostConstruct
    void start() {
        ScheduleExpression nightly = new ScheduleExpression()
                .hour(settings.verificationHour())
                .minute(30)
                .timezone("UTC");
        timers.createCalendarTimer(nightly, new TimerConfig("verification of reports", false));
    }

    @Timeout
    void night() {
        round.nightly();
    }

    /** Begins a round and returns at once. */
    @Asynchronous
    public void begin() {
        round.now();
    }
}
