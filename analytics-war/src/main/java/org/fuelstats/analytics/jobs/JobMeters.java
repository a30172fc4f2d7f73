package org.fuelstats.analytics.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Metrics of jobs for monitoring. */
@ApplicationScoped
class JobMeters {
    private static final String PREFIX = "fuelstats.jobs.";
    private static final String FAILED = PREFIX + "failed";

    @Inject
    private MeterRegistry registry;

    private volatile JobClaims.QueueLength line = JobClaims.QueueLength.EMPTY;
    private volatile int running;

    /** Offers the figures, before there is anything to count. */
    void register() {
        gauge("waiting", meters -> meters.line.waiting());
        gauge("running", meters -> meters.running);
        registry.counter(FAILED);
    }

    /** The line of all nodes together. */
    void seen(JobClaims.QueueLength now) {
        line = now;
    }

    /** How many jobs this node has at work. */
    void running(int jobs) {
        running = jobs;
    }

    void done(String report, Duration took) {
        registry.timer(PREFIX + "run", "report", report).record(took);
    }

    void failed(int jobs) {
        registry.counter(FAILED).increment(jobs);
    }

    // By this method alone: the server's registry loses what a builder registers.
    private void gauge(String name, ToDoubleFunction<JobMeters> number) {
        registry.gauge(PREFIX + name, List.of(), this, number);
    }
}
