package org.fuelstats.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values behind {@code $words} of one telling of a story: kept from earlier answers; {@code $uuid_…} and
 * {@code $name_…}, which are new in each telling, so that a story can be told again on a used database; and times.
 */
final class Variables {
    private static final Pattern VARIABLE = Pattern.compile("\\$([a-z][a-z0-9_]*)");
    private static final Pattern FUTURE = Pattern.compile("in_(\\d+)_days");
    private static final Pattern PAST = Pattern.compile("ago_(\\d+)_days");

    private final Map<String, String> values = new HashMap<>();
    private final String telling = UUID.randomUUID().toString().substring(0, 8);
    private final Instant now;

    Variables(Instant now) {
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    void keep(String name, String value) {
        values.put(name, value);
    }

    String fill(String text) {
        return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    /** Fills texts and the names of an object's members. */
    JsonNode fill(JsonNode value) {
        if (value.isTextual()) return TextNode.valueOf(fill(value.asText()));
        if (value.isArray()) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode();
            value.forEach(item -> filled.add(fill(item)));
            return filled;
        }
        if (value.isObject()) {
            ObjectNode filled = JsonNodeFactory.instance.objectNode();
            value.fields().forEachRemaining(member -> filled.set(fill(member.getKey()), fill(member.getValue())));
            return filled;
        }
        return value;
    }

    private String value(String name) {
        String known = values.computeIfAbsent(name, this::made);
        if (known == null) {
            throw new AssertionError("$" + name + " is unknown: the step that keeps it failed, or there is none");
        }
        return known;
    }

    private String made(String name) {
        if (name.startsWith("uuid_")) return UUID.randomUUID().toString();
        if (name.startsWith("name_")) return name.substring("name_".length()) + "-" + telling;
        if (name.equals("now")) return now.toString();
        Matcher future = FUTURE.matcher(name);
        if (future.matches()) return now.plus(days(future)).toString();
        Matcher past = PAST.matcher(name);
        return past.matches() ? now.minus(days(past)).toString() : null;
    }

    private static Duration days(Matcher found) {
        return Duration.ofDays(Long.parseLong(found.group(1)));
    }
}
