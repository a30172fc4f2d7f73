package org.fuelstats.gnocchi.prometheusapi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.fuelstats.gnocchi.measurejson.CurrentMeasureRules;
import org.fuelstats.gnocchi.promql.EvaluationLimits;
import org.fuelstats.gnocchi.promql.PromqlError;
import org.fuelstats.gnocchi.promql.PromqlQuery;
import org.fuelstats.gnocchi.promql.PromqlValue;
import org.fuelstats.gnocchi.promql.Steps;
import org.fuelstats.timeseries.measures.Measures;
import org.fuelstats.timeseries.metrics.MetricCatalogue;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.resources.ResourceDescriptions;

/** Runs queries within their limits. */
@ApplicationScoped
class QueryRun {
    private static final int MOST_STEPS = 11_000;

    private final MetricCatalogue metrics;
    private final ResourceDescriptions resources;
    private final Measures measures;
    private final CurrentMeasureRules rules;
    private final PromqlSettings settings;

    /** For the container's proxy. */
    protected QueryRun() {
        this(null, null, null, null, null);
    }

    @Inject
    public QueryRun(
            MetricCatalogue metrics,
            ResourceDescriptions resources,
            Measures measures,
            CurrentMeasureRules rules,
            PromqlSettings settings) {
        this.metrics = metrics;
        this.resources = resources;
        this.measures = measures;
        this.rules = rules;
        this.settings = settings;
    }

    /** The value of a query at the argument {@code time}. */
    PromqlAnswer instant(QueryArguments arguments, Caller caller) {
        long time = arguments.time("time", now());
        EvaluationLimits limits = limits(arguments);
        PromqlValue value = PromqlQuery.parse(arguments.text("query")).at(time, samples(caller, limits), limits);
        return new PromqlAnswer(value, Steps.at(time), true);
    }

    /** The values from {@code start} to {@code end}, one each {@code step}. */
    PromqlAnswer range(QueryArguments arguments, Caller caller) {
        long start = arguments.time("start");
        long end = arguments.time("end");
        if (end < start) {
            throw QueryArguments.invalid("end", "end timestamp must not be before start time");
        }
        long step = arguments.duration("step");
        if (step <= 0) {
            throw QueryArguments.invalid(
                    "step", "zero or negative query resolution step widths are not accepted. Try a positive integer");
        }
        if ((end - start) / step > MOST_STEPS) {
            throw PromqlError.badData("exceeded maximum resolution of 11,000 points per"
                    + " timeseries. Try decreasing the query resolution (?step=XX)");
        }
        Steps steps = new Steps(start, end, step);
        EvaluationLimits limits = limits(arguments);
        PromqlValue value = PromqlQuery.parse(arguments.text("query")).over(steps, samples(caller, limits), limits);
        return new PromqlAnswer(value, steps, false);
    }

    /** The series that the caller may read. */
    FoundSeries series(Caller caller) {
        return new FoundSeries(metrics, resources, caller, settings.mostSeries());
    }

    private StoredSamples samples(Caller caller, EvaluationLimits limits) {
        return new StoredSamples(series(caller), measures, limits, rules.now());
    }

    private long now() {
        return Math.floorDiv(rules.now(), TimeUnit.MILLISECONDS.toNanos(1));
    }

    private EvaluationLimits limits(QueryArguments arguments) {
        long allowed = settings.timeout().toMillis();
        if (!arguments.text("timeout").isEmpty()) {
            allowed = Math.min(allowed, arguments.duration("timeout"));
        }
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(allowed);
        return new EvaluationLimits(settings.mostSamples(), () -> System.nanoTime() - until > 0);
    }
}
