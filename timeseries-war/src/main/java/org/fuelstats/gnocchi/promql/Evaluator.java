package org.fuelstats.gnocchi.promql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fuelstats.gnocchi.promql.Expression.Aggregation;
import org.fuelstats.gnocchi.promql.Expression.Binary;
import org.fuelstats.gnocchi.promql.Expression.Call;
import org.fuelstats.gnocchi.promql.Expression.Constant;
import org.fuelstats.gnocchi.promql.Expression.Literal;
import org.fuelstats.gnocchi.promql.Expression.Moment;
import org.fuelstats.gnocchi.promql.Expression.Negation;
import org.fuelstats.gnocchi.promql.Expression.Range;
import org.fuelstats.gnocchi.promql.Expression.Selector;
import org.fuelstats.gnocchi.promql.Expression.Subquery;
import org.fuelstats.gnocchi.promql.PromqlValue.Numbers;
import org.fuelstats.gnocchi.promql.PromqlValue.Text;
import org.fuelstats.gnocchi.promql.PromqlValue.Vector;

/** Computes expressions, each for all steps at once. */
final class Evaluator {
    private static final long DEFAULT_STEP = 60_000;
    private static final long MOST_STEPS = 1_000_000;

    private final SelectorEvaluation selectors;
    private final EvaluationLimits limits;

    Evaluator(PromqlSource source, Steps whole, EvaluationLimits limits) {
        this.limits = limits;
        selectors = new SelectorEvaluation(source, whole, limits);
    }

    PromqlValue value(Expression expression, Steps steps) {
        limits.check(steps.count());
        if (expression instanceof Constant constant) {
            return new Numbers(filled(constant.number(), steps));
        }
        if (expression instanceof Literal literal) {
            return new Text(literal.text());
        }
        if (expression instanceof Selector selector) {
            return new Vector(selectors.latest(selector, steps, (time, value) -> value));
        }
        if (expression instanceof Call call) {
            return new CallEvaluation(this, selectors, steps).value(call);
        }
        if (expression instanceof Aggregation aggregation) {
            return aggregated(aggregation, steps);
        }
        if (expression instanceof Binary binary) {
            return binary(binary, steps);
        }
        if (expression instanceof Negation negation) {
            PromqlValue part = value(negation.part(), steps);
            return part instanceof Numbers numbers
                    ? new Numbers(Arrays.stream(numbers.values())
                            .map(number -> -number)
                            .toArray())
                    : Rows.of(((Vector) part)
                            .rows().stream()
                                    .map(row -> row.each(number -> -number))
                                    .toList());
        }
        throw new IllegalStateException("Ranges are arguments of functions");
    }

    List<Row> rows(Expression expression, Steps steps) {
        return ((Vector) value(expression, steps)).rows();
    }

    double[] numbers(Expression expression, Steps steps) {
        return ((Numbers) value(expression, steps)).values();
    }

    static double[] filled(double number, Steps steps) {
        double[] values = new double[steps.count()];
        Arrays.fill(values, number);
        return values;
    }

    private PromqlValue aggregated(Aggregation aggregation, Steps steps) {
        List<Row> rows = rows(aggregation.part(), steps);
        LabelGroups groups = LabelGroups.of(rows, aggregation);
        return switch (aggregation.aggregator()) {
            case COUNT_VALUES -> groups.countValues(((Literal) aggregation.parameter()).text());
            case TOPK -> groups.most(numbers(aggregation.parameter(), steps), true);
            case BOTTOMK -> groups.most(numbers(aggregation.parameter(), steps), false);
            case QUANTILE -> groups.quantile(numbers(aggregation.parameter(), steps));
            default -> groups.aggregated(aggregation.aggregator(), steps.count());
        };
    }

    private PromqlValue binary(Binary binary, Steps steps) {
        PromqlValue left = value(binary.left(), steps);
        PromqlValue right = value(binary.right(), steps);
        PromqlOperator operator = binary.operator();
        if (left instanceof Vector one && right instanceof Vector other) {
            return operator.is(PromqlOperator.Kind.SET)
                    ? SetOperations.of(operator, one.rows(), other.rows(), binary.matching())
                    : new MatchedOperation(operator, binary.matching()).of(one.rows(), other.rows());
        }
        if (left instanceof Vector vector) {
            return ScalarOperations.of(
                    operator,
                    vector,
                    ((Numbers) right).values(),
                    false,
                    binary.matching().bool());
        }
        if (right instanceof Vector vector) {
            return ScalarOperations.of(
                    operator,
                    vector,
                    ((Numbers) left).values(),
                    true,
                    binary.matching().bool());
        }
        return ScalarOperations.of(operator, (Numbers) left, (Numbers) right);
    }

    /** The samples that the ranges of all steps need. */
    List<Samples> samples(Expression range, Steps steps) {
        if (range instanceof Range plain) {
            return selectors.read(plain.selector(), steps, plain.length());
        }
        Subquery subquery = (Subquery) range;
        long interval = subquery.step() == 0 ? DEFAULT_STEP : subquery.step();
        long end = selectors.time(subquery.moment(), steps, steps.count() - 1);
        long from = selectors.time(subquery.moment(), steps, 0) - subquery.length();
        long start = Math.floorDiv(from, interval) * interval;
        start += start < from ? interval : 0;
        if (start > end) {
            return List.of();
        }
        if ((end - start) / interval >= MOST_STEPS) {
            throw PromqlError.execution("subquery has more than " + MOST_STEPS + " steps: use larger ones");
        }
        Steps inner = new Steps(start, end, interval);
        PromqlValue value = value(subquery.part(), inner);
        List<Row> rows = value instanceof Numbers numbers
                ? List.of(new Row(Labels.NONE, numbers.values()))
                : ((Vector) value).rows();
        return rows.stream().map(row -> samples(row, inner)).toList();
    }

    private static Samples samples(Row row, Steps steps) {
        long[] times = new long[row.values().length];
        double[] values = new double[times.length];
        int size = 0;
        for (int i = 0; i < times.length; i++) {
            if (row.has(i)) {
                times[size] = steps.time(i);
                values[size++] = row.values()[i];
            }
        }
        return new Samples(row.labels(), Arrays.copyOf(times, size), Arrays.copyOf(values, size), Samples.LOOKBACK);
    }

    static long length(Expression range) {
        return range instanceof Range plain ? plain.length() : ((Subquery) range).length();
    }

    static Moment moment(Expression range) {
        return range instanceof Range plain ? plain.selector().moment() : ((Subquery) range).moment();
    }

    /** The samples of a range before one time. */
    List<Samples> matrix(Expression range, Steps steps) {
        List<Samples> cut = new ArrayList<>();
        for (Samples samples : samples(range, steps)) {
            Window window = new Window(samples, length(range));
            window.move(selectors.time(moment(range), steps, 0), steps.start());
            if (window.size() > 0) {
                cut.add(new Samples(samples.labels(), window.copyTimes(), window.copy(), samples.lookback()));
            }
        }
        return cut;
    }
}
