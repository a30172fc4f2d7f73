package org.fuelstats.gnocchi.promql;

import java.util.List;

/** What an expression gives. */
public sealed interface PromqlValue {
    /** A number at each step. */
    @SuppressWarnings("ArrayRecordComponent") // computed with, never compared
    record Numbers(double[] values) implements PromqlValue {}

    /** A text. */
    record Text(String text) implements PromqlValue {}

    /** Series with at most one value at each step. */
    record Vector(List<Row> rows) implements PromqlValue {
        public Vector {
            rows = List.copyOf(rows);
        }
    }

    /** Series with their samples of a range, at one time. */
    record Matrix(List<Samples> series) implements PromqlValue {
        public Matrix {
            series = List.copyOf(series);
        }
    }
}
