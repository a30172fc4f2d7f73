package org.fuelstats.ceilometer.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuelstats.ceilometer.samples.Metadata;
import org.fuelstats.ceilometer.samples.TimeText;

/**
 * The source of an attribute's value.
 *
 * @param from paths in the metadata; the first one with a value is used
 * @param as the type of the value
 * @param optional whether the attribute may be missing
 * @param inId whether the value is taken from the resource's id if it is not in the metadata
 * @param longest in characters; longer values are truncated
 */
record AttributeRule(
        List<String> from,
        @JsonProperty("as") Form as,
        boolean optional,
        @JsonProperty("inId") boolean inId,
        int longest) {
    private static final Pattern UUID_WITHIN = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LONGEST = 255;

    enum Form {
        @JsonProperty("string")
        STRING,
        @JsonProperty("uuid")
        UUID,
        @JsonProperty("number")
        NUMBER,
        @JsonProperty("datetime")
        DATETIME
    }

    AttributeRule {
        as = as == null ? Form.STRING : as;
        longest = longest == 0 ? LONGEST : longest;
        from = List.copyOf(from);
    }

    /** The value: a string or a number. Empty when none is known. */
    Optional<Object> value(Metadata metadata, String resource) {
        Optional<Object> told = metadata.first(from).flatMap(this::read);
        if (told.isPresent()) {
            return told;
        }
        if (inId) {
            Optional<Object> fromId = read(resource);
            if (fromId.isPresent()) {
                return fromId;
            }
        }
        // A required text may be empty: the resource keeps its type, and no value is invented.
        return optional || as != Form.STRING ? Optional.empty() : Optional.of("");
    }

    private Optional<Object> read(String text) {
        return switch (as) {
            case STRING -> Optional.of(Texts.shortened(text, longest));
            case UUID -> {
                Matcher matcher = UUID_WITHIN.matcher(text);
                yield matcher.find() && (inId || matcher.start() == 0 && matcher.end() == text.length())
                        ? Optional.of(matcher.group())
                        : Optional.empty();
            }
            case NUMBER -> number(text);
            case DATETIME -> TimeText.read(text).map(Object::toString);
        };
    }

    private static Optional<Object> number(String text) {
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
