package org.fuelstats.gnocchi.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import org.fuelstats.gnocchi.bodies.JsonPlace;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;
import org.json.JSONArray;
import org.json.JSONObject;

/**
 * Parses conditions for values, such as {@code {"and": [{">=": [{"+": 23}, 50]}, {"!=": 55}]}}: an operator with one number takes the value
 * as its first operand.
 */
public final class ValuePredicate {
    private static final Map<String, DoubleBinaryOperator> OPERATORS = Map.ofEntries(
            Map.entry("=", (a, b) -> truth(a == b)),
            Map.entry("<", (a, b) -> truth(a < b)),
            Map.entry(">", (a, b) -> truth(a > b)),
            Map.entry("<=", (a, b) -> truth(a <= b)),
            Map.entry(">=", (a, b) -> truth(a >= b)),
            Map.entry("!=", (a, b) -> truth(a != b)),
            Map.entry("%", (a, b) -> a - Math.floor(a / b) * b),
            Map.entry("+", Double::sum),
            Map.entry("-", (a, b) -> a - b),
            Map.entry("*", (a, b) -> a * b),
            Map.entry("/", (a, b) -> a / b),
            Map.entry("**", Math::pow));

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("==", "="),
            Map.entry("eq", "="),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("≤", "<="),
            Map.entry("le", "<="),
            Map.entry("≥", ">="),
            Map.entry("ge", ">="),
            Map.entry("≠", "!="),
            Map.entry("ne", "!="),
            Map.entry("mod", "%"),
            Map.entry("add", "+"),
            Map.entry("sub", "-"),
            Map.entry("×", "*"),
            Map.entry("mul", "*"),
            Map.entry("÷", "/"),
            Map.entry("div", "/"),
            Map.entry("^", "**"),
            Map.entry("pow", "**"));

    private ValuePredicate() {}

    /**
     * The condition that a body describes.
     *
     * @throws ApiError if it is none
     */
    public static DoublePredicate read(Object body) {
        DoubleUnaryOperator evaluated = node(body, JsonPlace.BODY);
        return value -> evaluated.applyAsDouble(value) != 0;
    }

    private static DoubleUnaryOperator node(Object json, JsonPlace place) {
        if (!(json instanceof JSONObject object)) {
            throw place.refused("expected a dictionary");
        }
        if (object.length() != 1) {
            throw place.refused("length of value must be at " + (object.isEmpty() ? "least" : "most") + " 1");
        }
        String word = object.keys().next();
        JsonPlace within = place.within(word);
        switch (word) {
            case "and", "∧" -> {
                List<DoubleUnaryOperator> parts = parts(object.get(word), within);
                return value -> truth(parts.stream().allMatch(part -> part.applyAsDouble(value) != 0));
            }
            case "or", "∨" -> {
                List<DoubleUnaryOperator> parts = parts(object.get(word), within);
                return value -> truth(parts.stream().anyMatch(part -> part.applyAsDouble(value) != 0));
            }
            case "not" -> throw ApiError.of(ErrorCode.INVALID, "Unknown operator not");
            default -> {
                DoubleBinaryOperator operator = OPERATORS.get(WORDS.getOrDefault(word, word));
                if (operator == null) {
                    throw within.refused("extra keys not allowed");
                }
                return binary(operator, object.get(word), within);
            }
        }
    }

    private static DoubleUnaryOperator binary(DoubleBinaryOperator operator, Object operand, JsonPlace place) {
        if (operand instanceof Number number) {
            double constant = number.doubleValue();
            return value -> operator.applyAsDouble(value, constant);
        }
        if (!(operand instanceof JSONArray pair)) {
            throw place.refusedValue("expected float");
        }
        if (pair.length() != 2) {
            throw place.refusedValue("length of value must be at " + (pair.length() < 2 ? "least" : "most") + " 2");
        }
        DoubleUnaryOperator left = operand(pair.get(0), place.within(0));
        DoubleUnaryOperator right = operand(pair.get(1), place.within(1));
        return value -> operator.applyAsDouble(left.applyAsDouble(value), right.applyAsDouble(value));
    }

    private static DoubleUnaryOperator operand(Object json, JsonPlace place) {
        if (json instanceof Number number) {
            double constant = number.doubleValue();
            return value -> constant;
        }
        return node(json, place);
    }

    private static List<DoubleUnaryOperator> parts(Object json, JsonPlace place) {
        if (!(json instanceof JSONArray items)) {
            throw place.refusedValue("expected a list");
        }
        List<DoubleUnaryOperator> parts = new ArrayList<>();
        for (int i = 0; i < items.length(); i++) {
            parts.add(node(items.get(i), place.within(i)));
        }
        return parts;
    }

    private static double truth(boolean holds) {
        return holds ? 1 : 0;
    }
}
