package org.fuelstats.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares JSON with what is expected, in which {@link Placeholder}s stand for values that nobody can foretell. */
final class Comparison {
    private final boolean whole;
    private final List<String> differences = new ArrayList<>();

    private Comparison(boolean whole) {
        this.whole = whole;
    }

    /** What differs, each with its place; objects have the expected members and no others. */
    static List<String> exact(String place, JsonNode expected, JsonNode actual) {
        return compared(new Comparison(true), place, expected, actual);
    }

    /** As {@link #exact}, but objects may have further members. Lists have as many items as expected here too. */
    static List<String> subset(String place, JsonNode expected, JsonNode actual) {
        return compared(new Comparison(false), place, expected, actual);
    }

    /** Two lists with the same items, each as often here as there. */
    static List<String> inAnyOrder(String place, JsonNode expected, JsonNode actual) {
        List<JsonNode> left = new ArrayList<>();
        actual.forEach(left::add);
        List<String> differences = new ArrayList<>();
        for (JsonNode item : expected) {
            if (!left.remove(item)) differences.add(place + ": " + item + " is missing in " + actual);
        }
        if (!left.isEmpty()) differences.add(place + ": " + left + " aren't expected");
        return differences;
    }

    private static List<String> compared(Comparison comparison, String place, JsonNode expected, JsonNode actual) {
        comparison.compare(place, expected, actual);
        return comparison.differences;
    }

    private void compare(String place, JsonNode expected, JsonNode actual) {
        if (expected.isTextual()) {
            if (!Placeholder.read(expected.asText()).admits(actual)) differ(place, expected, actual);
        } else if (expected.isNumber()) {
            if (!actual.isNumber() || expected.doubleValue() != actual.doubleValue()) differ(place, expected, actual);
        } else if (expected.isObject() && actual.isObject()) {
            compareMembers(place, expected, actual);
        } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) compare(place + "/" + i, expected.get(i), actual.get(i));
        } else if (!expected.equals(actual)) {
            differ(place, expected, actual);
        }
    }

    private void compareMembers(String place, JsonNode expected, JsonNode actual) {
        for (Map.Entry<String, JsonNode> member : expected.properties()) {
            compare(place + "/" + member.getKey(), member.getValue(), actual.path(member.getKey()));
        }
        if (!whole) return;
        for (Map.Entry<String, JsonNode> member : actual.properties()) {
            if (!expected.has(member.getKey())) {
                differences.add(place + "/" + member.getKey() + ": " + member.getValue() + " isn't expected at all");
            }
        }
    }

    private void differ(String place, JsonNode expected, JsonNode actual) {
        String found = actual.isMissingNode() ? "nothing" : actual.toString();
        differences.add((place.isEmpty() ? "the answer" : place) + ": " + found + " instead of " + expected);
    }
}
