package org.fuelstats.analytics.reports.query;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportCatalogue;

/** Measures how long reports take. */
@ApplicationScoped
class ReportMeters {
    @Inject
    private MeterRegistry meters;

    /** Offers the figure of each report from the start on: what isn't there yet can't be watched. */
    void offer(@Observes @Initialized(ApplicationScoped.class) Object start, ReportCatalogue catalogue) {
        catalogue.all().forEach(this::timer);
    }

    <T> T timed(Report report, Supplier<T> work) {
        return timer(report).record(work);
    }

    private Timer timer(Report report) {
        return meters.timer("fuelstats.report", "report", report.name());
    }
}
