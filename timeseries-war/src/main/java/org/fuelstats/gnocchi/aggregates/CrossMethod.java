package org.fuelstats.gnocchi.aggregates;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The methods that aggregate the values of several series at one time; series without a value there are ignored. */
enum CrossMethod {
    MEAN {
        @Override
        double of(double[] values, int count) {
            return SUM.of(values, count) / count;
        }
    },
    MEDIAN {
        @Override
        double of(double[] values, int count) {
            Arrays.sort(values, 0, count);
            int middle = count / 2;
            if (count % 2 == 1) {
                return values[middle];
            }
            return count == 0 ? Double.NaN : values[middle - 1] / 2 + values[middle] / 2;
        }
    },
    /** The deviation of a whole population, other than that of stored aggregates. */
    STD {
        @Override
        double of(double[] values, int count) {
            return Math.sqrt(VAR.of(values, count));
        }
    },
    VAR {
        @Override
        double of(double[] values, int count) {
            double mean = MEAN.of(values, count);
            double squares = 0;
            for (int i = 0; i < count; i++) {
                squares += (values[i] - mean) * (values[i] - mean);
            }
            return squares / count;
        }
    },
    MIN {
        @Override
        double of(double[] values, int count) {
            double least = count == 0 ? Double.NaN : values[0];
            for (int i = 1; i < count; i++) {
                least = Math.min(least, values[i]);
            }
            return least;
        }
    },
    MAX {
        @Override
        double of(double[] values, int count) {
            double most = count == 0 ? Double.NaN : values[0];
            for (int i = 1; i < count; i++) {
                most = Math.max(most, values[i]);
            }
            return most;
        }
    },
    SUM {
        @Override
        double of(double[] values, int count) {
            double sum = 0;
            for (int i = 0; i < count; i++) {
                sum += values[i];
            }
            return sum;
        }
    },
    COUNT {
        @Override
        double of(double[] values, int count) {
            return count;
        }
    };

    /** The result; not a number where nothing can be said. May reorder the values. */
    abstract double of(double[] values, int count);

    static Optional<CrossMethod> named(String name) {
        return Arrays.stream(values())
                .filter(method -> method.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
