package org.fuelstats.gnocchi.aggregates;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/** The operators between two values, under all their names. Comparisons give 1 or 0; all is as numpy computes it. */
@SuppressWarnings("ImmutableEnumChecker") // the functions have no state
enum BinaryOperator {
    EQUAL("= == eq", (a, b) -> truth(a == b)),
    LESS("< lt", (a, b) -> truth(a < b)),
    GREATER("> gt", (a, b) -> truth(a > b)),
    AT_MOST("<= ≤ le", (a, b) -> truth(a <= b)),
    AT_LEAST(">= ≥ ge", (a, b) -> truth(a >= b)),
    DIFFERENT("!= ≠ ne", (a, b) -> truth(a != b)),
    MODULO("% mod", BinaryOperator::modulo),
    PLUS("+ add", Double::sum),
    MINUS("- sub", (a, b) -> a - b),
    TIMES("* × mul", (a, b) -> a * b),
    OVER("/ ÷ div", (a, b) -> a / b),
    POWER("** ^ pow", BinaryOperator::power),
    AT_LEAST_THE_SECOND("clip_min", Math::max),
    AT_MOST_THE_SECOND("clip_max", Math::min),
    LARGER("max", Math::max);

    private static final Map<String, BinaryOperator> BY_NAME = new HashMap<>();

    static {
        Arrays.stream(values()).forEach(each -> each.names.forEach(name -> BY_NAME.put(name, each)));
    }

    private final List<String> names;
    private final DoubleBinaryOperator function;

    BinaryOperator(String names, DoubleBinaryOperator function) {
        this.names = List.of(names.split(" "));
        this.function = function;
    }

    static Optional<BinaryOperator> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    double of(double left, double right) {
        return function.applyAsDouble(left, right);
    }

    private static double truth(boolean holds) {
        return holds ? 1 : 0;
    }

    /** The remainder with the sign of the divisor. */
    private static double modulo(double a, double b) {
        double rest = a % b;
        if (rest == 0) {
            return Math.copySign(0, b);
        }
        return (rest < 0) == (b < 0) ? rest : rest + b;
    }

    /** C's power: one to any power is one, and so is minus one to an infinite power. */
    private static double power(double a, double b) {
        return a == 1 || (a == -1 && Double.isInfinite(b)) ? 1 : Math.pow(a, b);
    }
}
