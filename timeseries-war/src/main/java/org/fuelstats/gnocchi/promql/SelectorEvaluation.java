package org.fuelstats.gnocchi.promql;

import java.util.ArrayList;
import java.util.List;
import org.fuelstats.gnocchi.promql.Expression.Moment;
import org.fuelstats.gnocchi.promql.Expression.Selector;
import org.fuelstats.gnocchi.promql.RangeFunctions.RangeFunction;

/**
 * Reads samples for steps.
 *
 * @param whole the steps of the whole query, whose ends {@code @ start()} and {@code @ end()} mean
 */
record SelectorEvaluation(PromqlSource source, Steps whole, EvaluationLimits limits) {
    /** What is read at each step. */
    @FunctionalInterface
    interface Reading {
        double of(long time, double value);
    }

    /** The latest sample at each step, or its time. */
    List<Row> latest(Selector selector, Steps steps, Reading reading) {
        Moment moment = selector.moment();
        List<Row> rows = new ArrayList<>();
        for (Samples samples : read(selector, steps, 0)) {
            limits.check((long) (rows.size() + 1) * steps.count());
            double[] values = new double[steps.count()];
            int next = 0;
            for (int i = 0; i < values.length; i++) {
                long time = time(moment, steps, i);
                while (next < samples.size() && samples.times()[next] <= time) {
                    next++;
                }
                boolean known = next > 0 && samples.times()[next - 1] >= time - samples.lookback();
                values[i] = known ? reading.of(samples.times()[next - 1], samples.values()[next - 1]) : Row.ABSENT;
            }
            rows.add(new Row(samples.labels(), values));
        }
        rows.removeIf(Row::isEmpty);
        return rows;
    }

    /** The samples that ranges of a length need. */
    List<Samples> read(Selector selector, Steps steps, long length) {
        long first = time(selector.moment(), steps, 0);
        long last = time(selector.moment(), steps, steps.count() - 1);
        return source.select(selector.matchers(), first - (length == 0 ? Samples.LOOKBACK : length), last);
    }

    /** A function of the range before each step. */
    List<Row> ranges(List<Samples> series, long length, Moment moment, Steps steps, RangeFunction function) {
        List<Row> rows = new ArrayList<>();
        for (Samples samples : series) {
            limits.check((long) (rows.size() + 1) * steps.count());
            double[] values = new double[steps.count()];
            Window window = new Window(samples, length);
            for (int i = 0; i < values.length; i++) {
                window.move(time(moment, steps, i), steps.time(i));
                values[i] = window.size() == 0 ? Row.ABSENT : function.of(window, i);
            }
            rows.add(new Row(samples.labels(), values));
        }
        rows.removeIf(Row::isEmpty);
        return rows;
    }

    /** The time at which is read for a step. */
    long time(Moment moment, Steps steps, int step) {
        return moment.of(steps.time(step), whole.start(), whole.end());
    }
}
