package org.fuelstats.gnocchi.promql;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * A condition for a label.
 *
 * @param pattern of a regular expression; otherwise null
 */
public record LabelMatcher(String label, Operator operator, String value, Pattern pattern) {
    /** How the value is compared. */
    public enum Operator {
        EQUAL("="),
        DIFFERENT("!="),
        MATCHES("=~"),
        DIFFERS("!~");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        static Operator of(String sign) {
            for (Operator each : values()) {
                if (each.sign.equals(sign)) {
                    return each;
                }
            }
            throw new IllegalArgumentException("No operator " + sign);
        }
    }

    /**
     * A condition. Regular expressions are those of Go, and hold for the whole value.
     *
     * @throws PromqlError if the regular expression isn't valid
     */
    static LabelMatcher of(String label, Operator operator, String value) {
        boolean regular = operator == Operator.MATCHES || operator == Operator.DIFFERS;
        return new LabelMatcher(label, operator, value, regular ? pattern(value) : null);
    }

    static Pattern pattern(String regex) {
        try {
            return Pattern.compile("^(?s:" + regex + ")$");
        } catch (PatternSyntaxException e) {
            throw PromqlError.badData("invalid parameter \"query\": error parsing regexp: " + e.getDescription() + ": `"
                    + e.getPattern() + "`");
        }
    }

    /** Whether it holds for the label's value, which is empty where there is none. */
    public boolean matches(String actual) {
        return switch (operator) {
            case EQUAL -> actual.equals(value);
            case DIFFERENT -> !actual.equals(value);
            case MATCHES -> pattern.matches(actual);
            case DIFFERS -> !pattern.matches(actual);
        };
    }
}
