package org.fuelstats.analytics.index;

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
import java.util.function.ToDoubleFunction;
import org.fuelstats.persistence.indexupkeep.IndexCondition;
import org.fuelstats.persistence.indexupkeep.IndexCondition.IndexSample;
import org.fuelstats.persistence.indexupkeep.IndexUpkeep;
import org.fuelstats.persistence.indexupkeep.RepeatedTask;

/** Starts index upkeep and sampling with the application, on every node, outside of transactions. EJB timers need a module that is not a library. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class IndexTimers {
    private static final int UPKEEP_SECONDS = 5;
    private static final int SAMPLE_SECONDS = 2;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private IndexUpkeep upkeep;

    @Inject
    private IndexCondition condition;

    @Inject
    private MeterRegistry meters;

    private final List<Future<?>> schedules = new ArrayList<>();

    @PostConstruct
    void start() {
        gauge("fuelstats.outbox.pending", IndexSample::pending);
        gauge("fuelstats.outbox.aborted", IndexSample::aborted);
        gauge("fuelstats.index.lag.seconds", IndexSample::lagSeconds);
        gauge("fuelstats.index.elasticsearch.up", sample -> sample.answering() ? 1 : 0);
        every(SAMPLE_SECONDS, condition::sample);
        every(UPKEEP_SECONDS, upkeep::round);
    }

    @PreDestroy
    void stop() {
        schedules.forEach(schedule -> schedule.cancel(true));
    }

    // By this method alone: the server's registry loses what a builder registers.
    private void gauge(String name, ToDoubleFunction<IndexSample> number) {
        meters.gauge(name, List.of(), condition, state -> number.applyAsDouble(state.latest()));
    }

    private void every(int seconds, Runnable work) {
        schedules.add(executor.scheduleWithFixedDelay(new RepeatedTask(work, seconds), 0, seconds, TimeUnit.SECONDS));
    }
}
