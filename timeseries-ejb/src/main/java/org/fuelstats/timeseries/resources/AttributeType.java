package org.fuelstats.timeseries.resources;

import java.util.Optional;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.names.NameRule;
import org.fuelstats.timeseries.names.UuidText;

/** The types of attributes. Values are read from JSON's strings, numbers and booleans, and stored in one canonical form each. */
public sealed interface AttributeType {
    /** The name on the wire. */
    String label();

    /**
     * The value in its stored form: a string, a long or double, or a boolean.
     *
     * @param attribute its name, for messages
     * @param value not null
     * @throws RequestRejectedException if it is not a value of this type
     */
    Object read(String attribute, Object value);

    /** What is wrong with a JSON value, in the words that Gnocchi has for it; null if nothing is. */
    String fault(Object value);

    /** The value of a text, as in a URL. */
    default Object readText(String attribute, String text) {
        return read(attribute, text);
    }

    /** Text of limited length, in characters. */
    record Text(int minLength, int maxLength) implements AttributeType {
        /** In characters. */
        public static final int LONGEST = 256;

        public Text {
            if (minLength < 0 || maxLength < minLength || maxLength > LONGEST) {
                throw new IllegalArgumentException("lengths " + minLength + " to " + maxLength);
            }
        }

        @Override
        public String label() {
            return "string";
        }

        @Override
        public String fault(Object value) {
            if (!(value instanceof String text)) {
                return "expected str";
            }
            int length = text.codePointCount(0, text.length());
            if (length < minLength) {
                return "length of value must be at least " + minLength;
            }
            return length > maxLength ? "length of value must be at most " + maxLength : null;
        }

        @Override
        public Object read(String attribute, Object value) {
            if (!(value instanceof String text)) {
                throw refused(attribute, "must be a string.");
            }
            if (text.codePointCount(0, text.length()) < minLength) {
                throw refused(attribute, "must be at least " + minLength + " characters long.");
            }
            return new NameRule(attribute, maxLength, true).checkText(text);
        }
    }

    /** A UUID, stored in lower case. */
    record Identifier() implements AttributeType {
        @Override
        public String label() {
            return "uuid";
        }

        @Override
        public String fault(Object value) {
            return value instanceof String text && UuidText.read(text).isPresent()
                    ? null
                    : "badly formed hexadecimal UUID string";
        }

        @Override
        public Object read(String attribute, Object value) {
            return UuidText.read(attribute, value.toString()).toString();
        }
    }

    /** A finite number; an empty bound means no limit. */
    record Numeric(Optional<Double> min, Optional<Double> max) implements AttributeType {
        private static final double WHOLE = 1L << 53;

        @Override
        public String label() {
            return "number";
        }

        @Override
        public String fault(Object value) {
            if (!(value instanceof Number number) || !Double.isFinite(number.doubleValue())) {
                return "expected Real";
            }
            double exact = number.doubleValue();
            if (min.isPresent() && exact < min.get()) {
                return "value must be at least " + kept(min.get());
            }
            return max.isPresent() && exact > max.get() ? "value must be at most " + kept(max.get()) : null;
        }

        @Override
        public Object read(String attribute, Object value) {
            if (!(value instanceof Number number) || !Double.isFinite(number.doubleValue())) {
                throw refused(attribute, "must be a finite number.");
            }
            double exact = number.doubleValue();
            if (min.isPresent() && exact < min.get() || max.isPresent() && exact > max.get()) {
                throw refused(
                        attribute,
                        "must be" + min.map(least -> " at least " + kept(least)).orElse("")
                                + (min.isPresent() && max.isPresent() ? " and" : "")
                                + max.map(most -> " at most " + kept(most)).orElse("") + ".");
            }
            return kept(exact);
        }

        @Override
        public Object readText(String attribute, String text) {
            try {
                return read(attribute, Double.valueOf(text));
            } catch (NumberFormatException e) {
                throw refused(attribute, "must be a finite number.");
            }
        }

        /** A long when it is whole, so that it is written without a fraction. */
        public static Number kept(double value) {
            if (value == Math.rint(value) && Math.abs(value) <= WHOLE) {
                return (long) value;
            }
            return value;
        }
    }

    /** True or false. */
    record Flag() implements AttributeType {
        @Override
        public String label() {
            return "bool";
        }

        @Override
        public String fault(Object value) {
            return value instanceof Boolean ? null : "expected bool";
        }

        @Override
        public Object read(String attribute, Object value) {
            if (!(value instanceof Boolean)) {
                throw refused(attribute, "must be true or false.");
            }
            return value;
        }

        @Override
        public Object readText(String attribute, String text) {
            return switch (text) {
                case "true", "True" -> true;
                case "false", "False" -> false;
                default -> throw refused(attribute, "must be true or false.");
            };
        }
    }

    /** A time, stored as ISO 8601 in UTC with microseconds at most. */
    record Moment() implements AttributeType {
        @Override
        public String label() {
            return "datetime";
        }

        @Override
        public String fault(Object value) {
            return DateTimeText.valid(value) ? null : "Unable to convert timestamps";
        }

        @Override
        public Object read(String attribute, Object value) {
            return DateTimeText.read(attribute, value).toString();
        }
    }

    private static RequestRejectedException refused(String attribute, String what) {
        return RequestRejectedException.invalid(attribute, "'" + attribute + "' " + what);
    }
}
