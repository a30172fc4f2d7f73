package org.fuelstats.gnocchi.promql;

import java.util.PrimitiveIterator;
import java.util.stream.DoubleStream;

/** One number out of those of a group, added up in their order as Prometheus does. */
final class GroupAggregate {
    private double count;
    private double sum;
    private double mean;
    private double squares;
    private double average;
    private double min = Double.NaN;
    private double max = Double.NaN;

    private GroupAggregate() {}

    /** Absent if there are none. */
    static double of(LabelAggregator aggregator, DoubleStream values) {
        GroupAggregate group = new GroupAggregate();
        PrimitiveIterator.OfDouble each = values.iterator();
        while (each.hasNext()) {
            group.add(each.nextDouble());
        }
        return group.count == 0 ? Row.ABSENT : group.result(aggregator);
    }

    private void add(double value) {
        count++;
        sum += value;
        min = value < min || Double.isNaN(min) ? value : min;
        max = value > max || Double.isNaN(max) ? value : max;
        if (count == 1) {
            mean = value;
            average = value;
            return;
        }
        double delta = value - mean;
        mean += delta / count;
        squares += delta * (value - mean);
        if (!Double.isInfinite(average) || Double.isNaN(value) || (Double.isInfinite(value) && value != average)) {
            average += value / count - average / count;
        }
    }

    private double result(LabelAggregator aggregator) {
        return switch (aggregator) {
            case SUM -> sum;
            case AVG -> average;
            case MIN -> min;
            case MAX -> max;
            case COUNT -> count;
            case GROUP -> 1;
            case STDVAR -> squares / count;
            case STDDEV -> Math.sqrt(squares / count);
            case TOPK, BOTTOMK, QUANTILE, COUNT_VALUES ->
                throw new IllegalArgumentException(aggregator + " isn't one number");
        };
    }
}
