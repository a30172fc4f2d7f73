package org.fuelstats.gnocchi.aggregates;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.TimespanText;

/** Reads an operation from nested lists. What can't be one is refused in the words of Gnocchi, by a {@link Misfit}. */
final class OperationReader {
    private static final String METHODS =
            " METHOD is mean, median, std, min, max, sum, var or count, or one of them behind rate:";
    private static final String EMPTY = "Operation must not be empty";
    private static final String METRIC = "metric";

    private OperationReader() {}

    static Operation read(Object node) {
        if (!(node instanceof List<?> list)) {
            throw Misfit.operation(
                    "Expected a tuple/list, got a <class '" + GnocchiText.type(node) + "'>",
                    "Operations are a list, or a text such as (metric ID AGGREGATION)");
        }
        if (list.isEmpty()) {
            throw Misfit.operation(EMPTY, null);
        }
        if (list.size() < 2) {
            throw Misfit.operation("Operation need at least one argument", null);
        }
        String name = GnocchiText.text(list.get(0));
        if (METRIC.equals(list.get(0))) {
            return new Operation.Metrics(metrics(list));
        }
        try {
            return list.get(0) instanceof String ? operation(name, list) : unknown(name);
        } catch (Misfit misfit) {
            throw misfit.within(name);
        }
    }

    private static Operation operation(String name, List<?> list) {
        int size = list.size();
        switch (name) {
            case "aggregate":
                needed(size == 3, "[\"aggregate\", METHOD, OPERATION]." + METHODS);
                return new Operation.Aggregate(method(list.get(1)), series(list.get(2)));
            case "rolling":
                needed(size == 4, "[\"rolling\", METHOD, WINDOW, OPERATION]." + METHODS);
                return new Operation.Rolling(method(list.get(1)), window(list.get(2)), series(list.get(3)));
            case "resample":
                needed(size == 4, "[\"resample\", METHOD, TIMESPAN, OPERATION]");
                return new Operation.Resample(statistic(list.get(1)), timespan(list.get(2)), series(list.get(3)));
            case "rateofchange", "rateofchangesec":
                needed(size == 2, "[\"" + name + "\", OPERATION]");
                return new Operation.RateOfChange(name.endsWith("sec"), series(list.get(1)));
            case "clip":
                needed(size == 3 || size == 4, "[\"clip\", OPERATION, LEAST, MOST], MOST may be missing");
                return new Operation.Clip(
                        part(list.get(1)),
                        part(list.get(2)),
                        size == 4 ? part(list.get(3)) : new Operation.Constant(Double.POSITIVE_INFINITY),
                        shown(list));
            default:
                return function(name, list);
        }
    }

    private static Operation function(String name, List<?> list) {
        Optional<BinaryOperator> binary = BinaryOperator.named(name);
        if (binary.isPresent()) {
            needed(list.size() == 3, "[\"" + name + "\", OPERATION, OPERATION]");
            return new Operation.Binary(binary.get(), part(list.get(1)), part(list.get(2)), shown(list));
        }
        Optional<UnaryOperator> unary = UnaryOperator.named(name);
        if (unary.isPresent()) {
            needed(list.size() == 2, "[\"" + name + "\", OPERATION]");
            return new Operation.Unary(unary.get(), part(list.get(1)));
        }
        return unknown(name);
    }

    private static Operation unknown(String name) {
        throw Misfit.operation("'" + name + "' operation invalid", "There is no such operation");
    }

    private static Set<MetricReference> metrics(List<?> list) {
        List<?> given = list.subList(1, list.size());
        if (given.size() == 2 && given.get(0) instanceof String metric && given.get(1) instanceof String aggregation) {
            return Set.of(new MetricReference(metric, aggregation));
        }
        Set<MetricReference> metrics = new LinkedHashSet<>();
        for (int i = 0; i < given.size(); i++) {
            if (!(given.get(i) instanceof List<?> pair) || pair.size() != 2) {
                throw Misfit.metric("None", i);
            }
            if (!(pair.get(0) instanceof String metric) || !(pair.get(1) instanceof String aggregation)) {
                throw Misfit.metric("expected str", i);
            }
            metrics.add(new MetricReference(metric, aggregation));
        }
        return metrics;
    }

    private static Operation part(Object node) {
        OptionalDouble number = Numeral.read(node);
        return number.isPresent() ? new Operation.Constant(number.getAsDouble()) : read(node);
    }

    /** A part that is series; of numbers alone there is nothing to aggregate. */
    private static Operation series(Object node) {
        Operation part = part(node);
        needed(part.references().findAny().isPresent(), "There is no metric in " + GnocchiText.shown(node));
        return part;
    }

    private static SeriesMethod method(Object node) {
        return SeriesMethod.named(GnocchiText.text(node))
                .orElseThrow(() -> Misfit.operation(
                        "not a valid value", "There is no method " + GnocchiText.shown(node) + "." + METHODS));
    }

    private static AggregationMethod statistic(Object node) {
        return AggregationMethod.named(GnocchiText.text(node))
                .orElseThrow(() -> Misfit.operation(
                        "not a valid value",
                        "Values can't be resampled by " + GnocchiText.shown(node)
                                + ". METHOD is one that archive policies may have"));
    }

    private static int window(Object node) {
        return Numeral.window(node)
                .orElseThrow(() -> Misfit.operation(
                        "not a valid value",
                        "The window is a number of points, at least 1, not " + GnocchiText.shown(node)));
    }

    private static Granularity timespan(Object node) {
        try {
            return new Granularity(TimespanText.nanos(Numeral.plain(node)));
        } catch (IllegalArgumentException e) {
            throw Misfit.operation("not a valid value", e.getMessage());
        }
    }

    private static void needed(boolean holds, String form) {
        if (!holds) {
            throw Misfit.operation("not a valid value", form);
        }
    }

    /** The arguments as refusals show them, like Gnocchi's. */
    private static String shown(List<?> list) {
        StringBuilder text = new StringBuilder();
        for (Object argument : list.subList(1, list.size())) {
            OptionalDouble number = Numeral.read(argument);
            text.append(text.isEmpty() ? "" : " <> ")
                    .append(number.isPresent() ? number.getAsDouble() : GnocchiText.shown(argument));
        }
        return text.toString();
    }
}
