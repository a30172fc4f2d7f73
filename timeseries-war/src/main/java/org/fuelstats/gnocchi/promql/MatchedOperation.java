package org.fuelstats.gnocchi.promql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fuelstats.gnocchi.promql.PromqlOperator.Kind;
import org.fuelstats.gnocchi.promql.PromqlValue.Vector;
import org.fuelstats.gnocchi.promql.VectorMatching.Cardinality;

/** Arithmetic and comparison between the series of two vectors that belong together. */
record MatchedOperation(PromqlOperator operator, VectorMatching matching) {
    /**
     * The results.
     *
     * @throws PromqlError if it isn't clear at some step which series belong together
     */
    Vector of(List<Row> left, List<Row> right) {
        boolean swapped = matching.cardinality() == Cardinality.ONE_TO_MANY;
        List<Row> many = swapped ? right : left;
        Map<Labels, List<Row>> ones = new LinkedHashMap<>();
        for (Row row : swapped ? left : right) {
            ones.computeIfAbsent(matching.signature(row.labels()), any -> new ArrayList<>())
                    .add(row);
        }
        BitSet used = steps(many);
        ones.forEach((signature, rows) -> refuseAmbiguous(signature, rows, used, swapped ? "left" : "right"));
        Map<Labels, double[]> results = new LinkedHashMap<>();
        Map<Labels, BitSet> taken = new HashMap<>();
        for (Row row : many) {
            Labels signature = matching.signature(row.labels());
            for (Row one : ones.getOrDefault(signature, List.of())) {
                Labels labels = labels(row.labels(), one.labels());
                boolean single = matching.cardinality() == Cardinality.ONE_TO_ONE;
                BitSet steps = taken.computeIfAbsent(single ? signature : labels, any -> new BitSet());
                double[] into = results.computeIfAbsent(labels, any -> absent(row.values().length));
                combine(row, one, swapped, steps, into);
            }
        }
        List<Row> rows = new ArrayList<>();
        results.forEach((labels, values) -> rows.add(new Row(labels, values)));
        return Rows.of(rows);
    }

    private void combine(Row many, Row one, boolean swapped, BitSet taken, double[] into) {
        for (int i = 0; i < into.length; i++) {
            if (!many.has(i) || !one.has(i)) {
                continue;
            }
            double left = swapped ? one.values()[i] : many.values()[i];
            double right = swapped ? many.values()[i] : one.values()[i];
            double result = ScalarOperations.result(operator, left, right, left, matching.bool());
            if (!Row.isValue(result)) {
                continue;
            }
            if (taken.get(i)) {
                throw PromqlError.execution(
                        matching.cardinality() == Cardinality.ONE_TO_ONE
                                ? "multiple matches for labels: many-to-one matching must be explicit"
                                        + " (group_left/group_right)"
                                : "multiple matches for labels: grouping labels must ensure unique matches");
            }
            taken.set(i);
            into[i] = result;
        }
    }

    private static double[] absent(int count) {
        double[] values = new double[count];
        Arrays.fill(values, Row.ABSENT);
        return values;
    }

    /** The steps at which there is something. */
    private static BitSet steps(List<Row> rows) {
        BitSet steps = new BitSet();
        for (Row row : rows) {
            for (int i = 0; i < row.values().length; i++) {
                if (row.has(i)) {
                    steps.set(i);
                }
            }
        }
        return steps;
    }

    private static void refuseAmbiguous(Labels signature, List<Row> rows, BitSet used, String side) {
        Row[] first = new Row[rows.get(0).values().length];
        for (Row row : rows) {
            for (int step = used.nextSetBit(0); step >= 0; step = used.nextSetBit(step + 1)) {
                if (row.has(step) && first[step] != null) {
                    throw PromqlError.execution("found duplicate series for the match group " + signature + " on the "
                            + side + " hand-side of the operation: [" + row.labels() + ", " + first[step].labels()
                            + "];many-to-many matching not allowed: matching labels must be unique on one side");
                }
                first[step] = row.has(step) ? row : first[step];
            }
        }
    }

    private Labels labels(Labels many, Labels one) {
        Labels labels = operator.is(Kind.ARITHMETIC) || matching.bool() ? many.withoutName() : many;
        if (matching.cardinality() == Cardinality.ONE_TO_ONE) {
            labels = matching.on() ? labels.only(matching.labels()) : labels.without(matching.labels());
        }
        for (String name : matching.included()) {
            labels = labels.with(name, one.get(name));
        }
        return labels;
    }
}
