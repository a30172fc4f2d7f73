package org.fuelstats.trends;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs the trend update periodically; one node of the cluster at a time does the work. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrendTimer {
    private static final int FIRST_SECONDS = 5;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private TrendUpdate keeping;

    @Inject
    private TrendSettings settings;

    private Future<?> schedule;

    @PostConstruct
    void start() {
        schedule = executor.scheduleWithFixedDelay(
                keeping::round, FIRST_SECONDS, settings.interval().toSeconds(), TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        schedule.cancel(true);
    }
}
