package org.fuelstats.gnocchi.promql;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name and types of a function.
 *
 * @param optional how many of the last arguments may be left out; -1 if the last one may be there any number of times
 */
record FunctionSignature(String name, ValueType result, int optional, List<ValueType> arguments) {
    private static final ValueType S = ValueType.SCALAR;
    private static final ValueType V = ValueType.VECTOR;
    private static final ValueType M = ValueType.MATRIX;
    private static final ValueType T = ValueType.STRING;

    private static final Map<String, FunctionSignature> ALL = Stream.of(
                    of(V, 0, List.of(V), "abs", "absent", "ceil", "floor", "exp", "ln", "log2", "log10", "sqrt", "sgn"),
                    of(V, 0, List.of(V), "acos", "acosh", "asin", "asinh", "atan", "atanh", "cos", "cosh", "sin"),
                    of(V, 0, List.of(V), "sinh", "tan", "tanh", "deg", "rad", "sort", "sort_desc", "timestamp"),
                    of(V, 0, List.of(M), "rate", "irate", "increase", "delta", "idelta", "deriv", "changes", "resets"),
                    of(V, 0, List.of(M), "avg_over_time", "min_over_time", "max_over_time", "sum_over_time"),
                    of(V, 0, List.of(M), "count_over_time", "last_over_time", "stddev_over_time", "stdvar_over_time"),
                    of(V, 0, List.of(M), "present_over_time", "absent_over_time"),
                    of(V, 0, List.of(S, M), "quantile_over_time"),
                    of(V, 0, List.of(M, S), "predict_linear"),
                    of(V, 0, List.of(M, S, S), "holt_winters"),
                    of(V, 1, List.of(V, S), "round"),
                    of(V, 0, List.of(V, S, S), "clamp"),
                    of(V, 0, List.of(V, S), "clamp_min", "clamp_max"),
                    of(V, 0, List.of(S, V), "histogram_quantile"),
                    of(V, 0, List.of(V, T, T, T, T), "label_replace"),
                    of(V, -1, List.of(V, T, T, T), "label_join"),
                    of(V, 1, List.of(V), "minute", "hour", "month", "year", "day_of_week", "day_of_month"),
                    of(V, 1, List.of(V), "day_of_year", "days_in_month"),
                    of(S, 0, List.of(V), "scalar"),
                    of(V, 0, List.of(S), "vector"),
                    of(S, 0, List.of(), "time", "pi"))
            .flatMap(some -> some)
            .collect(Collectors.toUnmodifiableMap(FunctionSignature::name, each -> each));

    private static Stream<FunctionSignature> of(
            ValueType result, int optional, List<ValueType> arguments, String... names) {
        return Stream.of(names).map(name -> new FunctionSignature(name, result, optional, arguments));
    }

    /** The function of that name; null if there is none. */
    static FunctionSignature named(String name) {
        return ALL.get(name);
    }
}
