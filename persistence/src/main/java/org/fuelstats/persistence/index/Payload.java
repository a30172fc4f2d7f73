package org.fuelstats.persistence.index;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A part of a received document, read defensively. A value that is missing or of another type than requested is null or empty, never an
 * exception: a single unexpected value must not prevent the document from being indexed.
 */
final class Payload {
    /** The longest text that is indexed, in characters; what is longer is cut. */
    static final int LONGEST_TEXT = 256;

    /** The maximum number of items of a list that are read. */
    static final int LONGEST_LIST = 10_000;

    /** The most texts of one list that are indexed. */
    static final int MOST_TEXTS = 200;

    private static final double YEAR_SECONDS = 365 * 86_400;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(10_000)
                    .maxNestingDepth(1_000)
                    .build())
            .build();

    private final JsonNode node;

    private Payload(JsonNode node) {
        this.node = node;
    }

    /** Reads JSON text; text that is not JSON reads as an empty document. */
    static Payload of(String json) {
        if (json == null) return new Payload(MissingNode.getInstance());
        try (JsonParser parser = JSON.createParser(json)) {
            return new Payload(BoundedTree.read(parser));
        } catch (IOException e) {
            return new Payload(MissingNode.getInstance());
        }
    }

    /** The part at this path of keys; an empty part when there is none. */
    Payload at(String... path) {
        JsonNode part = node;
        for (String key : path) part = part.path(key);
        return new Payload(part);
    }

    /** The items of the list at this path; none when it isn't a list. */
    List<Payload> items(String... path) {
        JsonNode list = at(path).node;
        List<Payload> items = new ArrayList<>();
        if (!list.isArray()) return items;
        for (JsonNode item : list) {
            if (items.size() == LONGEST_LIST) break;
            items.add(new Payload(item));
        }
        return items;
    }

    /** Whether there is an object at this path that has a member. */
    boolean hasMembers(String... path) {
        JsonNode object = at(path).node;
        return object.isObject() && !object.isEmpty();
    }

    /** The names of the members of the object at this path; none when it isn't an object. */
    List<String> names(String... path) {
        List<String> names = new ArrayList<>();
        at(path).node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** How many items the list at this path has; null when it isn't a list. */
    Long length(String... path) {
        JsonNode list = at(path).node;
        return list.isArray() ? (Long) (long) list.size() : null;
    }

    /** The text at this path; numbers and booleans read as the text that JSON has for them. */
    String text(String... path) {
        JsonNode value = at(path).node;
        if (!value.isValueNode() || value.isNull()) return null;
        return cut(value.asText());
    }

    /** The text at this path in lower case. */
    String lowerCaseText(String... path) {
        String text = text(path);
        return text == null ? null : cut(text.toLowerCase(Locale.ROOT));
    }

    /** The texts of the list at this path, in its order; what is no text is left out. */
    List<String> texts(String... path) {
        List<String> texts = new ArrayList<>();
        for (Payload item : items(path)) {
            if (texts.size() == MOST_TEXTS) break;
            String text = item.text();
            if (text != null) texts.add(text);
        }
        return texts;
    }

    /** The whole number at this path, also when it was sent as text; null when it is none or too large. */
    Long number(String... path) {
        JsonNode value = at(path).node;
        if (value.isIntegralNumber()) return value.canConvertToLong() ? value.longValue() : null;
        if (value.isNumber() || value.isTextual()) return wholeNumber(value.asText());
        return null;
    }

    /** The seconds at this path in milliseconds; null when they are no number, negative, or more than a year. */
    Long milliseconds(String... path) {
        JsonNode value = at(path).node;
        double seconds = value.isNumber() ? value.doubleValue() : -1;
        return seconds >= 0 && seconds <= YEAR_SECONDS ? (Long) Math.round(seconds * 1000) : null;
    }

    /** The boolean at this path; null when there is none. */
    Boolean flag(String... path) {
        JsonNode value = at(path).node;
        return value.isBoolean() ? (Boolean) value.booleanValue() : null;
    }

    /** Cuts a text to what is indexed, never between the halves of one character. */
    static String cut(String text) {
        if (text == null || text.length() <= LONGEST_TEXT) return text;
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return text.substring(0, end);
    }

    private static Long wholeNumber(String text) {
        if (text.length() > 32) return null;
        try {
            return new BigDecimal(text.strip()).longValueExact();
        } catch (NumberFormatException | ArithmeticException e) {
            return null;
        }
    }
}
