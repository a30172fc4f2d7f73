package org.fuelstats.gnocchi.promql;

import java.util.Locale;

/** The aggregations over series. */
enum LabelAggregator {
    SUM,
    AVG,
    MIN,
    MAX,
    COUNT,
    STDDEV,
    STDVAR,
    GROUP,
    TOPK,
    BOTTOMK,
    QUANTILE,
    COUNT_VALUES;

    static LabelAggregator of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it has a parameter before the vector. */
    boolean parameterised() {
        return this == TOPK || this == BOTTOMK || this == QUANTILE || this == COUNT_VALUES;
    }
}
