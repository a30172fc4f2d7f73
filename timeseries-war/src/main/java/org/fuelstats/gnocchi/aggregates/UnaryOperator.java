package org.fuelstats.gnocchi.aggregates;

import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** The functions of one value, under all their names. */
@SuppressWarnings("ImmutableEnumChecker") // the functions have no state
enum UnaryOperator {
    ABSOLUTE(Math::abs),
    NEGATIVE(value -> -value),
    COSINE(Math::cos),
    SINE(Math::sin),
    TANGENT(Math::tan),
    FLOOR(Math::floor),
    CEILING(Math::ceil);

    private static final Map<String, UnaryOperator> BY_NAME = Map.of(
            "abs", ABSOLUTE,
            "absolute", ABSOLUTE,
            "neg", NEGATIVE,
            "negative", NEGATIVE,
            "cos", COSINE,
            "sin", SINE,
            "tan", TANGENT,
            "floor", FLOOR,
            "ceil", CEILING);

    private final DoubleUnaryOperator function;

    UnaryOperator(DoubleUnaryOperator function) {
        this.function = function;
    }

    static Optional<UnaryOperator> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    double of(double value) {
        return function.applyAsDouble(value);
    }
}
