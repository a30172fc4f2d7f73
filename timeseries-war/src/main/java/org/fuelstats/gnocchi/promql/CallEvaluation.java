package org.fuelstats.gnocchi.promql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.fuelstats.gnocchi.promql.Expression.Call;
import org.fuelstats.gnocchi.promql.Expression.Literal;
import org.fuelstats.gnocchi.promql.Expression.Range;
import org.fuelstats.gnocchi.promql.Expression.Selector;
import org.fuelstats.gnocchi.promql.LabelMatcher.Operator;
import org.fuelstats.gnocchi.promql.PromqlValue.Numbers;
import org.fuelstats.gnocchi.promql.PromqlValue.Vector;

/** Computes the functions. */
record CallEvaluation(Evaluator evaluator, SelectorEvaluation selectors, Steps steps) {
    PromqlValue value(Call call) {
        List<Expression> arguments = call.arguments();
        String name = call.function().name();
        if (call.function().arguments().contains(ValueType.MATRIX)) {
            return ofRange(name, arguments);
        }
        DoubleUnaryOperator simple = NumberFunctions.named(name);
        if (simple != null) {
            return each(rowsOrTime(arguments), simple);
        }
        return switch (name) {
            case "time" -> new Numbers(times());
            case "pi" -> new Numbers(Evaluator.filled(Math.PI, steps));
            case "vector" -> Rows.of(List.of(new Row(Labels.NONE, numbers(arguments, 0))));
            case "scalar" -> scalar(rows(arguments, 0));
            case "absent" -> absent(rows(arguments, 0), arguments.get(0));
            case "timestamp" -> timestamp(arguments.get(0));
            case "sort" -> sorted(rows(arguments, 0), Comparator.naturalOrder());
            case "sort_desc" -> sorted(rows(arguments, 0), Comparator.reverseOrder());
            case "round" -> {
                double[] multiples = arguments.size() > 1 ? numbers(arguments, 1) : Evaluator.filled(1, steps);
                yield stepwise(rows(arguments, 0), (value, step) -> NumberFunctions.rounded(value, multiples[step]));
            }
            case "clamp", "clamp_min", "clamp_max" -> clamped(name, arguments);
            case "histogram_quantile" -> HistogramQuantile.of(numbers(arguments, 0), rows(arguments, 1));
            case "label_replace" ->
                LabelFunctions.replace(
                        rows(arguments, 0),
                        text(arguments, 1),
                        text(arguments, 2),
                        text(arguments, 3),
                        text(arguments, 4));
            case "label_join" -> {
                List<String> sources = new ArrayList<>();
                for (int i = 3; i < arguments.size(); i++) {
                    sources.add(text(arguments, i));
                }
                yield LabelFunctions.join(rows(arguments, 0), text(arguments, 1), text(arguments, 2), sources);
            }
            default -> throw new IllegalStateException("No function " + name);
        };
    }

    private List<Row> rows(List<Expression> arguments, int index) {
        return evaluator.rows(arguments.get(index), steps);
    }

    private double[] numbers(List<Expression> arguments, int index) {
        return evaluator.numbers(arguments.get(index), steps);
    }

    private static String text(List<Expression> arguments, int index) {
        return ((Literal) arguments.get(index)).text();
    }

    private double[] times() {
        double[] times = new double[steps.count()];
        for (int i = 0; i < times.length; i++) {
            times[i] = steps.time(i) / 1000.0;
        }
        return times;
    }

    /** Functions of dates are of the present time if nothing is said. */
    private List<Row> rowsOrTime(List<Expression> arguments) {
        return arguments.isEmpty() ? List.of(new Row(Labels.NONE, times())) : rows(arguments, 0);
    }

    private static Vector each(List<Row> rows, DoubleUnaryOperator function) {
        return Rows.of(rows.stream().map(row -> row.each(function)).toList());
    }

    /** A function of a value and its step. */
    @FunctionalInterface
    private interface StepFunction {
        double of(double value, int step);
    }

    private static Vector stepwise(List<Row> rows, StepFunction function) {
        List<Row> results = new ArrayList<>();
        for (Row row : rows) {
            double[] values = new double[row.values().length];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.has(i) ? function.of(row.values()[i], i) : Row.ABSENT;
            }
            results.add(new Row(row.labels().withoutName(), values));
        }
        return Rows.of(results);
    }

    private Vector clamped(String name, List<Expression> arguments) {
        double[] least =
                "clamp_max".equals(name) ? Evaluator.filled(Double.NEGATIVE_INFINITY, steps) : numbers(arguments, 1);
        double[] most = "clamp_min".equals(name)
                ? Evaluator.filled(Double.POSITIVE_INFINITY, steps)
                : numbers(arguments, arguments.size() - 1);
        return stepwise(
                rows(arguments, 0),
                (value, step) -> most[step] < least[step]
                        ? Row.ABSENT
                        : NumberFunctions.clamped(value, least[step], most[step]));
    }

    private PromqlValue ofRange(String name, List<Expression> arguments) {
        List<double[]> numbers = new ArrayList<>();
        Expression range = null;
        for (Expression argument : arguments) {
            if (argument.type() == ValueType.MATRIX) {
                range = argument;
            } else {
                numbers.add(evaluator.numbers(argument, steps));
            }
        }
        List<Row> rows = selectors.ranges(
                evaluator.samples(range, steps),
                Evaluator.length(range),
                Evaluator.moment(range),
                steps,
                RangeFunctions.named(name, numbers.toArray(double[][]::new)));
        if ("absent_over_time".equals(name)) {
            return absent(rows, range instanceof Range plain ? plain.selector() : range);
        }
        boolean named = "last_over_time".equals(name);
        return Rows.of(rows.stream()
                .map(row -> named ? row : new Row(row.labels().withoutName(), row.values()))
                .toList());
    }

    private Numbers scalar(List<Row> rows) {
        double[] values = Evaluator.filled(Double.NaN, steps);
        for (int step = 0; step < values.length; step++) {
            int count = 0;
            for (Row row : rows) {
                if (row.has(step)) {
                    count++;
                    values[step] = row.values()[step];
                }
            }
            values[step] = count == 1 ? values[step] : Double.NaN;
        }
        return new Numbers(values);
    }

    private Vector absent(List<Row> rows, Expression of) {
        double[] values = Evaluator.filled(1, steps);
        for (Row row : rows) {
            for (int step = 0; step < values.length; step++) {
                if (row.has(step)) {
                    values[step] = Row.ABSENT;
                }
            }
        }
        return Rows.of(List.of(new Row(of instanceof Selector selector ? known(selector) : Labels.NONE, values)));
    }

    /** The labels that a series would have if the selector says so. */
    private static Labels known(Selector selector) {
        Labels labels = Labels.NONE;
        Set<String> seen = new HashSet<>();
        for (LabelMatcher matcher : selector.matchers()) {
            if (matcher.label().equals(Labels.NAME)) {
                continue;
            }
            boolean sure = seen.add(matcher.label()) && matcher.operator() == Operator.EQUAL;
            labels = labels.with(matcher.label(), sure ? matcher.value() : "");
        }
        return labels;
    }

    private Vector timestamp(Expression argument) {
        List<Row> rows;
        if (argument instanceof Selector selector) {
            rows = selectors.latest(selector, steps, (time, value) -> time / 1000.0);
        } else {
            double[] times = times();
            rows = stepwise(evaluator.rows(argument, steps), (value, step) -> times[step])
                    .rows();
        }
        return each(rows, time -> time);
    }

    private Vector sorted(List<Row> rows, Comparator<Double> order) {
        if (steps.count() > 1) {
            return new Vector(rows);
        }
        Comparator<Double> nansLast =
                Comparator.comparing((Double value) -> value.isNaN()).thenComparing(order);
        return new Vector(rows.stream()
                .sorted(Comparator.comparing(row -> row.values()[0], nansLast))
                .toList());
    }
}
