package org.fuelstats.timeseries.faults;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The aggregation methods that are compared, each as simply as it can be said. */
enum LedgerMethod {
    COUNT {
        @Override
        double of(List<Double> values) {
            return values.size();
        }
    },
    SUM {
        @Override
        double of(List<Double> values) {
            return values.stream().mapToDouble(Double::doubleValue).sum();
        }
    },
    MIN {
        @Override
        double of(List<Double> values) {
            return Collections.min(values);
        }
    },
    MAX {
        @Override
        double of(List<Double> values) {
            return Collections.max(values);
        }
    },
    LAST {
        @Override
        double of(List<Double> values) {
            return values.get(values.size() - 1);
        }
    };

    /** The aggregate of a bucket's values, which are given in order of time. */
    abstract double of(List<Double> values);

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
