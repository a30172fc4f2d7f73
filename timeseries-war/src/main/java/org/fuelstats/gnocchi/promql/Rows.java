package org.fuelstats.gnocchi.promql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Series put together: each set of labels once, those without a value left out. */
final class Rows {
    private final Map<Labels, Row> rows = new LinkedHashMap<>();

    /**
     * Adds a series.
     *
     * @throws PromqlError if there is another of these labels with a value at the same time
     */
    Rows add(Row row) {
        if (!row.isEmpty()) {
            rows.merge(row.labels(), row, Rows::merged);
        }
        return this;
    }

    private static Row merged(Row one, Row other) {
        double[] values = one.values().clone();
        for (int i = 0; i < values.length; i++) {
            if (other.has(i)) {
                if (one.has(i)) {
                    throw PromqlError.execution("vector cannot contain metrics with the same labelset");
                }
                values[i] = other.values()[i];
            }
        }
        return new Row(one.labels(), values);
    }

    PromqlValue.Vector vector() {
        return new PromqlValue.Vector(new ArrayList<>(rows.values()));
    }

    static PromqlValue.Vector of(List<Row> all) {
        Rows rows = new Rows();
        all.forEach(rows::add);
        return rows.vector();
    }
}
