package org.fuelstats.timeseries.resources;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A condition for resources, as clients search by it. Values are JSON's: strings, numbers, booleans, and null where it says so. */
public sealed interface ResourceFilter {
    /** Holds for every resource. */
    ResourceFilter ALL = new Every(List.of());

    /** Compares an attribute with a value; {@code null} is equal to no value at all. */
    record Compare(Operator operator, String attribute, Object value) implements ResourceFilter {}

    /** The attribute has one of the values. */
    record In(String attribute, List<Object> values) implements ResourceFilter {
        public In {
            values = Collections.unmodifiableList(values);
        }
    }

    /** All of them hold. */
    record Every(List<ResourceFilter> parts) implements ResourceFilter {
        public Every {
            parts = List.copyOf(parts);
        }
    }

    /** One of them holds. */
    record Some(List<ResourceFilter> parts) implements ResourceFilter {
        public Some {
            parts = List.copyOf(parts);
        }
    }

    /** It doesn't hold. */
    record Not(ResourceFilter part) implements ResourceFilter {}

    /** How values are compared. */
    enum Operator {
        EQUAL("=", "=", "==", "eq"),
        LESS("<", "<", "lt"),
        GREATER(">", ">", "gt"),
        AT_MOST("<=", "<=", "≤", "le"),
        AT_LEAST(">=", ">=", "≥", "ge"),
        DIFFERENT("<>", "!=", "≠", "ne"),
        LIKE("like", "like");

        final String sql;
        private final List<String> words;

        Operator(String sql, String... words) {
            this.sql = sql;
            this.words = List.of(words);
        }

        /** The operator of that word; null if there is none. */
        public static Operator of(String word) {
            return Arrays.stream(values())
                    .filter(operator -> operator.words.contains(word))
                    .findFirst()
                    .orElse(null);
        }
    }
}
