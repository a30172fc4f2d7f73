package org.fuelstats.gnocchi.promql;

import java.util.Arrays;
import java.util.Locale;

/** The operators between two expressions. */
enum PromqlOperator {
    POWER("^", Kind.ARITHMETIC),
    TIMES("*", Kind.ARITHMETIC),
    DIVIDED("/", Kind.ARITHMETIC),
    MODULO("%", Kind.ARITHMETIC),
    ATAN2("atan2", Kind.ARITHMETIC),
    PLUS("+", Kind.ARITHMETIC),
    MINUS("-", Kind.ARITHMETIC),
    EQUAL("==", Kind.COMPARISON),
    DIFFERENT("!=", Kind.COMPARISON),
    LESS("<", Kind.COMPARISON),
    AT_MOST("<=", Kind.COMPARISON),
    GREATER(">", Kind.COMPARISON),
    AT_LEAST(">=", Kind.COMPARISON),
    AND("and", Kind.SET),
    OR("or", Kind.SET),
    UNLESS("unless", Kind.SET);

    /** What operators do. */
    enum Kind {
        ARITHMETIC,
        COMPARISON,
        SET
    }

    private final String sign;
    private final Kind kind;

    PromqlOperator(String sign, Kind kind) {
        this.sign = sign;
        this.kind = kind;
    }

    static PromqlOperator of(String sign) {
        String wanted = sign.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each -> each.sign.equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    String sign() {
        return sign;
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** The result of arithmetic. */
    double number(double left, double right) {
        return switch (this) {
            case POWER -> power(left, right);
            case TIMES -> left * right;
            case DIVIDED -> left / right;
            case MODULO -> left % right;
            case ATAN2 -> Math.atan2(left, right);
            case PLUS -> left + right;
            case MINUS -> left - right;
            default -> throw new IllegalStateException(sign + " gives no number");
        };
    }

    /** Go's power, which is 1 for 1 to the power of anything. */
    private static double power(double left, double right) {
        if (left == 1 || (left == -1 && Double.isInfinite(right))) {
            return 1;
        }
        return Math.pow(left, right);
    }

    /** The result of a comparison. */
    boolean holds(double left, double right) {
        return switch (this) {
            case EQUAL -> left == right;
            case DIFFERENT -> left != right;
            case LESS -> left < right;
            case AT_MOST -> left <= right;
            case GREATER -> left > right;
            case AT_LEAST -> left >= right;
            default -> throw new IllegalStateException(sign + " compares nothing");
        };
    }
}
