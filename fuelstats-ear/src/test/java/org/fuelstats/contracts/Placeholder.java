package org.fuelstats.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of an expectation: itself, {@code ~ pattern}, or a word in angle brackets for a kind of value. */
interface Placeholder {
    /** Relative; sums in different order differ in the last bits. */
    double TOLERANCE = 1e-12;

    Pattern ABOUT = Pattern.compile("<about (\\S+)>");
    Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    Pattern RANDOM_UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    boolean admits(JsonNode actual);

    static Placeholder read(String text) {
        if (text.startsWith("~ ")) return matching(Pattern.compile(text.substring(2), Pattern.DOTALL));
        Matcher about = ABOUT.matcher(text);
        if (about.matches()) return about(Double.parseDouble(about.group(1)));
        return switch (text) {
            case "<uuid>" -> matching(UUID);
            case "<random uuid>" -> matching(RANDOM_UUID);
            case "<text>" -> JsonNode::isTextual;
            case "<number>" -> JsonNode::isNumber;
            case "<list>" -> JsonNode::isArray;
            case "<object>" -> JsonNode::isObject;
            case "<anything>" -> actual -> !actual.isMissingNode();
            case "<nothing>" -> JsonNode::isMissingNode;
            default -> literal(text);
        };
    }

    private static Placeholder literal(String text) {
        if (text.startsWith("<")) throw new IllegalArgumentException("unknown placeholder " + text);
        return actual -> actual.isTextual() && actual.asText().equals(text);
    }

    private static Placeholder matching(Pattern pattern) {
        return actual -> actual.isTextual() && pattern.matcher(actual.asText()).matches();
    }

    private static Placeholder about(double expected) {
        return actual -> actual.isNumber()
                && Math.abs(actual.doubleValue() - expected) <= TOLERANCE * Math.max(1, Math.abs(expected));
    }
}
