package org.fuelstats.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** What a request carries. */
sealed interface Body {
    List<String> WORDS = List.of("json", "text", "hex", "repeated");

    byte[] bytes();

    /** The same with its variables filled in. */
    Body with(Variables variables);

    default boolean isEmpty() {
        return false;
    }

    static Body of(String where, JsonNode written) {
        List<String> forms = WORDS.stream().filter(written::has).toList();
        if (forms.size() > 1) throw new IllegalArgumentException(where + ": one body only, not " + forms);
        if (forms.isEmpty()) return new None();
        JsonNode value = written.get(forms.get(0));
        return switch (forms.get(0)) {
            case "json" -> new Json(value);
            case "text" -> new Text(value.asText());
            case "hex" -> new Hex(value.asText());
            default -> Repeated.of(where, value);
        };
    }

    /** No body at all. */
    record None() implements Body {
        @Override
        public byte[] bytes() {
            return new byte[0];
        }

        @Override
        public Body with(Variables variables) {
            return this;
        }

        @Override
        public boolean isEmpty() {
            return true;
        }
    }

    /** A value that is sent as JSON. */
    record Json(JsonNode value) implements Body {
        @Override
        public byte[] bytes() {
            return value.toString().getBytes(UTF_8);
        }

        @Override
        public Body with(Variables variables) {
            return new Json(variables.fill(value));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** A text that is sent as it stands, JSON or not. */
    record Text(String text) implements Body {
        @Override
        public byte[] bytes() {
            return text.getBytes(UTF_8);
        }

        @Override
        public Body with(Variables variables) {
            return new Text(variables.fill(text));
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Bytes that are no text. */
    record Hex(String digits) implements Body {
        @Override
        public byte[] bytes() {
            return HexFormat.of().parseHex(digits.replace(" ", ""));
        }

        @Override
        public Body with(Variables variables) {
            return this;
        }

        @Override
        public String toString() {
            return "bytes " + digits;
        }
    }

    /** A large body: an item many times, with something between two of them. */
    record Repeated(String start, String item, String between, int times, String end) implements Body {
        static Body of(String where, JsonNode written) {
            Keys.check(where, written, List.of("start", "item", "between", "times", "end"));
            return new Repeated(
                    written.path("start").asText(),
                    written.path("item").asText(),
                    written.path("between").asText(),
                    written.path("times").asInt(),
                    written.path("end").asText());
        }

        @Override
        public byte[] bytes() {
            return Collections.nCopies(times, item).stream()
                    .collect(Collectors.joining(between, start, end))
                    .getBytes(UTF_8);
        }

        @Override
        public Body with(Variables variables) {
            return new Repeated(variables.fill(start), variables.fill(item), between, times, variables.fill(end));
        }

        @Override
        public String toString() {
            return start + times + " times " + item + end;
        }
    }
}
