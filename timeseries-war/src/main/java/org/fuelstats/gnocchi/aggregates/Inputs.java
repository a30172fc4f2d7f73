package org.fuelstats.gnocchi.aggregates;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.fuelstats.gnocchi.responses.ApiError;

/**
 * What an operation is computed from in one granularity.
 *
 * @param columns what the table's columns are
 */
record Inputs(Table table, List<Column> columns) {
    /** The columns that the references mean. */
    Table of(Set<MetricReference> listed) {
        return table.columns(IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).keys().stream().anyMatch(listed::contains))
                .toArray());
    }

    /** An operator between two operands; the result of two series is an aggregated one, as in Gnocchi. */
    Operand combined(BinaryOperator operator, Operand left, Operand right, String shown) {
        if (left instanceof Table one && right instanceof Table other) {
            if (!one.grouping().equals(other.grouping()) || !Arrays.equals(one.times(), other.times())) {
                throw refused("Can't compute timeseries with different granularity " + shown);
            }
            int lefts = one.values().length;
            int rights = other.values().length;
            if (lefts != rights && lefts != 1 && rights != 1) {
                throw refused("Can't compute " + lefts + " series with " + rights + ": " + shown);
            }
            double[][] values = new double[Math.max(lefts, rights)][];
            for (int i = 0; i < values.length; i++) {
                values[i] = combined(operator, one.values()[lefts == 1 ? 0 : i], other.values()[rights == 1 ? 0 : i]);
            }
            return new Table(one.grouping(), one.times(), values, true);
        }
        if (left instanceof Table one) {
            double number = ((Operation.Constant) right).number();
            return one.each(value -> operator.of(value, number));
        }
        double number = ((Operation.Constant) left).number();
        return right instanceof Table other
                ? other.each(value -> operator.of(number, value))
                : new Operation.Constant(operator.of(number, ((Operation.Constant) right).number()));
    }

    private static double[] combined(BinaryOperator operator, double[] left, double[] right) {
        double[] values = new double[left.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = operator.of(left[i], right[i]);
        }
        return values;
    }

    ApiError refused(String reason) {
        return Unaggregable.because(
                reason,
                columns.stream()
                        .flatMap(column -> column.keys().stream())
                        .map(MetricReference::detail)
                        .toList());
    }
}
