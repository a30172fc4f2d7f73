package org.fuelstats.gnocchi.promql;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fuelstats.gnocchi.promql.PromqlValue.Vector;

/** {@code and}, {@code or} and {@code unless}. */
final class SetOperations {
    private SetOperations() {}

    static Vector of(PromqlOperator operator, List<Row> left, List<Row> right, VectorMatching matching) {
        if (operator == PromqlOperator.OR) {
            Map<Labels, BitSet> known = presence(left, matching);
            List<Row> all = new ArrayList<>(left);
            right.forEach(row -> all.add(kept(row, known.get(matching.signature(row.labels())), false)));
            return Rows.of(all);
        }
        Map<Labels, BitSet> known = presence(right, matching);
        return Rows.of(left.stream()
                .map(row -> kept(row, known.get(matching.signature(row.labels())), operator == PromqlOperator.AND))
                .toList());
    }

    /** At which steps there is a series of each signature. */
    private static Map<Labels, BitSet> presence(List<Row> rows, VectorMatching matching) {
        Map<Labels, BitSet> presence = new HashMap<>();
        for (Row row : rows) {
            BitSet steps = presence.computeIfAbsent(matching.signature(row.labels()), any -> new BitSet());
            for (int i = 0; i < row.values().length; i++) {
                if (row.has(i)) {
                    steps.set(i);
                }
            }
        }
        return presence;
    }

    private static Row kept(Row row, BitSet steps, boolean present) {
        double[] values = row.values().clone();
        for (int i = 0; i < values.length; i++) {
            if ((steps != null && steps.get(i)) != present) {
                values[i] = Row.ABSENT;
            }
        }
        return new Row(row.labels(), values);
    }
}
