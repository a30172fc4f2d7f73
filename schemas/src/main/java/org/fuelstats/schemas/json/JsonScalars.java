package org.fuelstats.schemas.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Names, texts and numbers of a document, within the limits. */
final class JsonScalars {
    private final JsonParser parser;
    private final ReadLimits limits;
    private final JsonErrors errors;

    JsonScalars(JsonParser parser, ReadLimits limits, JsonErrors errors) {
        this.parser = parser;
        this.limits = limits;
        this.errors = errors;
    }

    /** The name of the current member. */
    String name() throws IOException {
        String name = parser.currentName();
        if (name.length() > limits.nameLength()) {
            throw errors.beyond("a member's name is longer than " + limits.nameLength() + " characters: shorten it");
        }
        return clean(name, "member's name");
    }

    /** The text that is the current token. */
    String text() throws IOException {
        if (parser.getTextLength() > limits.stringLength()) {
            throw errors.beyond("a string is longer than " + limits.stringLength() + " characters: shorten it");
        }
        return clean(parser.getText(), "string");
    }

    /** The number that is the current token. */
    Number number() throws IOException {
        if (parser.getTextLength() > limits.numberLength()) {
            throw errors.beyond("a number is longer than " + limits.numberLength() + " characters: shorten it");
        }
        switch (parser.getNumberType()) {
            case INT:
                return parser.getIntValue();
            case LONG:
                return parser.getLongValue();
            case BIG_INTEGER:
                throw errors.refuse("the number " + parser.getText() + " is no 64-bit integer: send a smaller one");
            case FLOAT:
            case DOUBLE:
            case BIG_DECIMAL:
                double value = parser.getDoubleValue();
                if (Double.isInfinite(value)) {
                    throw errors.refuse(
                            "the number " + parser.getText() + " is beyond the range of a double: send a smaller one");
                }
                return value;
        }
        throw new IllegalStateException("no number: " + parser.getNumberType());
    }

    /** Only escapes can bring these in: the bytes themselves have been checked. */
    private String clean(String text, String kind) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw errors.refuse("a " + kind + " holds a NUL character (\\u0000): remove it");
            }
            if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else {
                    throw errors.refuse("a " + kind + " holds half of a surrogate pair (\\u" + Integer.toHexString(c)
                            + "): send whole characters");
                }
            }
        }
        return text;
    }
}
