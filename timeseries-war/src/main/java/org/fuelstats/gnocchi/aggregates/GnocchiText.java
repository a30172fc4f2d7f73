package org.fuelstats.gnocchi.aggregates;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How Gnocchi, which is written in Python, shows values in its sentences. */
final class GnocchiText {
    private GnocchiText() {}

    /** The name of the value's type, as in {@code <class 'dict'>}. */
    static String type(Object value) {
        if (value instanceof String) {
            return "str";
        }
        if (value instanceof Boolean) {
            return "bool";
        }
        if (value instanceof Number) {
            return whole(value) ? "int" : "float";
        }
        return value instanceof List ? "list" : value instanceof Map ? "dict" : "NoneType";
    }

    /** The value as text: texts stand for themselves. */
    static String text(Object value) {
        return value instanceof String text ? text : shown(value);
    }

    /** The value as it's written in a program. */
    static String shown(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(GnocchiText::shown).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> shown(entry.getKey()) + ": " + shown(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof String text) {
            return "'" + text.replaceAll("\\p{Cntrl}", "?") + "'";
        }
        if (value instanceof Boolean truth) {
            return truth ? "True" : "False";
        }
        return value instanceof Number ? value.toString() : "None";
    }

    private static boolean whole(Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof BigInteger;
    }
}
