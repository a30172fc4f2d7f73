package org.fuelstats.gnocchi.promql;

import java.util.ArrayList;
import java.util.List;
import org.fuelstats.gnocchi.promql.PromqlOperator.Kind;
import org.fuelstats.gnocchi.promql.PromqlValue.Numbers;
import org.fuelstats.gnocchi.promql.PromqlValue.Vector;

/** Operators with a number on one side. */
final class ScalarOperations {
    private ScalarOperations() {}

    static Numbers of(PromqlOperator operator, Numbers left, Numbers right) {
        double[] results = new double[left.values().length];
        for (int i = 0; i < results.length; i++) {
            double one = left.values()[i];
            double other = right.values()[i];
            results[i] = operator.is(Kind.COMPARISON) ? truth(operator.holds(one, other)) : operator.number(one, other);
        }
        return new Numbers(results);
    }

    /**
     * A vector and a number.
     *
     * @param first whether the number comes first
     * @param bool whether a comparison gives 0 and 1; otherwise it keeps the values for which it holds
     */
    static Vector of(PromqlOperator operator, Vector vector, double[] numbers, boolean first, boolean bool) {
        List<Row> rows = new ArrayList<>();
        boolean filters = operator.is(Kind.COMPARISON) && !bool;
        for (Row row : vector.rows()) {
            double[] results = new double[numbers.length];
            for (int i = 0; i < results.length; i++) {
                double value = row.values()[i];
                double left = first ? numbers[i] : value;
                double right = first ? value : numbers[i];
                results[i] = row.has(i) ? result(operator, left, right, value, bool) : Row.ABSENT;
            }
            rows.add(new Row(filters ? row.labels() : row.labels().withoutName(), results));
        }
        return Rows.of(rows);
    }

    /**
     * The result of two numbers.
     *
     * @param kept what a comparison that holds gives
     */
    static double result(PromqlOperator operator, double left, double right, double kept, boolean bool) {
        if (!operator.is(Kind.COMPARISON)) {
            return operator.number(left, right);
        }
        boolean holds = operator.holds(left, right);
        if (bool) {
            return truth(holds);
        }
        return holds ? kept : Row.ABSENT;
    }

    private static double truth(boolean holds) {
        return holds ? 1 : 0;
    }
}
