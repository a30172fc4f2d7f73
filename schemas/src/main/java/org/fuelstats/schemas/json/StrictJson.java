package org.fuelstats.schemas.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.json.JSONArray;
import org.json.JSONObject;

/**
 * Reads one JSON document from bytes, strictly. Rejected, with a {@link MalformedJson} that names the position: anything but UTF-8, NUL
 * characters, lone surrogates, duplicate names, numbers that are neither 64-bit integers nor finite doubles, text after the value, and
 * anything that exceeds the {@link ReadLimits}.
 */
public final class StrictJson {
    // Jackson's own limits are set aside where this class has a limit with a better sentence.
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(1_000)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final byte[] bytes;
    private final int length;
    private final ReadLimits limits;
    private final JsonParser parser;
    private int values;

    private StrictJson(byte[] bytes, int length, ReadLimits limits) throws IOException {
        this.bytes = bytes;
        this.length = length;
        this.limits = limits;
        this.parser = FACTORY.createParser(bytes, 0, length);
    }

    /**
     * Reads a document that is one record.
     *
     * @param captured names of the document's members whose text is wanted
     */
    public static JsonRecord readSingle(byte[] bytes, int length, ReadLimits limits, Set<String> captured) {
        return reading(bytes, length, limits, reader -> reader.record(0, captured));
    }

    /**
     * Reads a document that carries records in one array. Records are passed on one by one and not retained here; the document may still
     * turn out to be malformed after them.
     *
     * @param array the member whose value is the array of records
     * @param captured names of the members of a record whose text is needed
     * @return the document without its records: the array is empty
     */
    public static Object readBatch(
            byte[] bytes,
            int length,
            ReadLimits limits,
            String array,
            Set<String> captured,
            Consumer<JsonRecord> records) {
        return reading(bytes, length, limits, reader -> reader.batch(array, captured, records));
    }

    private interface Reading<T> {
        T from(StrictJson reader) throws IOException;
    }

    private static <T> T reading(byte[] bytes, int length, ReadLimits limits, Reading<T> reading) {
        checkEncoding(bytes, length);
        try {
            StrictJson reader = new StrictJson(bytes, length, limits);
            try (JsonParser parser = reader.parser) {
                if (parser.nextToken() == null) {
                    throw new MalformedJson("The body is empty: send one JSON object.");
                }
                T read = reading.from(reader);
                if (parser.nextToken() != null) {
                    throw reader.refuse("there is text behind the end of the JSON value: send one value only");
                }
                return read;
            } catch (JsonProcessingException e) {
                throw reader.malformed(e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // an array of bytes has no input to fail
        }
    }

    private static void checkEncoding(byte[] bytes, int length) {
        if (length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            throw new MalformedJson("The body begins with a byte order mark: send UTF-8 without one.");
        }
        int bad = Utf8.firstBad(bytes, length);
        if (bad < 0) {
            return;
        }
        String where = place(bytes, length, bad);
        throw new MalformedJson(
                bytes[bad] == 0
                        ? "There is a NUL byte at " + where
                                + ": send UTF-8 (UTF-16 and UTF-32 aren't accepted) without NUL."
                        : "The bytes at " + where + " aren't valid UTF-8: encode the body as UTF-8.");
    }

    private Object batch(String array, Set<String> captured, Consumer<JsonRecord> records) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return value(1);
        }
        JSONObject document = new JSONObject();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = name(document);
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals(array)) {
                int index = 0;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    if (index == limits.records()) {
                        throw refuse(
                                "there are more than " + limits.records() + " records: send them in several requests");
                    }
                    values = 0;
                    records.accept(record(index++, captured, 3));
                }
                document.put(name, new JSONArray());
            } else {
                document.put(name, value(2));
            }
        }
        return document;
    }

    private JsonRecord record(int index, Set<String> captured) throws IOException {
        return record(index, captured, 1);
    }

    private JsonRecord record(int index, Set<String> captured, int depth) throws IOException {
        int from = tokenStart();
        Map<String, Slice> members = Map.of();
        Object value;
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            checkDepth(depth);
            members = new HashMap<>();
            value = members(captured, members, depth);
        } else {
            value = value(depth);
        }
        return new JsonRecord(index, value, new Slice(bytes, from, tokenEnd()), members);
    }

    private JSONObject members(Set<String> captured, Map<String, Slice> members, int depth) throws IOException {
        JSONObject object = new JSONObject();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = name(object);
            JsonToken token = parser.nextToken();
            boolean wanted = token.isStructStart() && captured.contains(name);
            int from = wanted ? tokenStart() : 0;
            object.put(name, value(depth + 1));
            if (wanted) {
                members.put(name, new Slice(bytes, from, tokenEnd()));
            }
        }
        return object;
    }

    /** The value that begins with the current token, which is at this depth if it is an object or an array. */
    private Object value(int depth) throws IOException {
        if (++values > limits.values()) {
            throw refuse("a record has more than " + limits.values() + " values: send less in one record");
        }
        JsonToken token = parser.currentToken();
        switch (token) {
            case START_OBJECT:
                checkDepth(depth);
                return members(Set.of(), Map.of(), depth);
            case START_ARRAY:
                checkDepth(depth);
                JSONArray array = new JSONArray();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.put(value(depth + 1));
                }
                return array;
            case VALUE_STRING:
                if (parser.getTextLength() > limits.stringLength()) {
                    throw refuse("a string is longer than " + limits.stringLength() + " characters: shorten it");
                }
                return clean(parser.getText(), "string");
            case VALUE_NUMBER_INT:
            case VALUE_NUMBER_FLOAT:
                return number();
            case VALUE_TRUE:
                return Boolean.TRUE;
            case VALUE_FALSE:
                return Boolean.FALSE;
            case VALUE_NULL:
                return JSONObject.NULL;
            default:
                throw new IllegalStateException("no value begins with " + token);
        }
    }

    private void checkDepth(int depth) {
        if (depth > limits.depth()) {
            throw refuse("objects and arrays are nested deeper than " + limits.depth() + " levels: flatten them");
        }
    }

    private String name(JSONObject object) throws IOException {
        String name = parser.currentName();
        if (name.length() > limits.nameLength()) {
            throw refuse("a member's name is longer than " + limits.nameLength() + " characters: shorten it");
        }
        if (object.has(clean(name, "member's name"))) {
            throw refuse("the member \"" + name + "\" appears twice in one object: send it once");
        }
        return name;
    }

    /** Only escapes can bring these in: the bytes themselves have been checked. */
    private String clean(String text, String kind) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw refuse("a " + kind + " holds a NUL character (\\u0000): remove it");
            }
            if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else {
                    throw refuse("a " + kind + " holds half of a surrogate pair (\\u" + Integer.toHexString(c)
                            + "): send whole characters");
                }
            }
        }
        return text;
    }

    private Number number() throws IOException {
        if (parser.getTextLength() > limits.numberLength()) {
            throw refuse("a number is longer than " + limits.numberLength() + " characters: shorten it");
        }
        switch (parser.getNumberType()) {
            case INT:
                return parser.getIntValue();
            case LONG:
                return parser.getLongValue();
            case BIG_INTEGER:
                throw refuse("the number " + parser.getText() + " is no 64-bit integer: send a smaller one");
            case FLOAT:
            case DOUBLE:
            case BIG_DECIMAL:
                double value = parser.getDoubleValue();
                if (Double.isInfinite(value)) {
                    throw refuse(
                            "the number " + parser.getText() + " is beyond the range of a double: send a smaller one");
                }
                return value;
        }
        throw new IllegalStateException("no number: " + parser.getNumberType());
    }

    private int tokenStart() {
        return (int) parser.currentTokenLocation().getByteOffset();
    }

    private int tokenEnd() throws IOException {
        parser.finishToken();
        return (int) parser.currentLocation().getByteOffset();
    }

    private MalformedJson refuse(String reason) {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        return new MalformedJson("At " + place(bytes, length, tokenStart())
                + (pointer.isEmpty() ? "" : " (#" + abridged(pointer) + ")") + ": " + reason + ".");
    }

    private MalformedJson malformed(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        int at = location == null || location.getByteOffset() < 0 ? tokenStart() : (int) location.getByteOffset();
        return new MalformedJson("The body isn't valid JSON at " + place(bytes, length, Math.min(at, length)) + ": "
                // What follows is advice to the parser's user, who isn't the body's sender.
                + abridged(e.getOriginalMessage().replaceFirst(": enable `.*", "")) + ".");
    }

    private static String abridged(String text) {
        // What was refused for its characters must not come back in the sentence that says so.
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
        return plain.length() <= 300 ? plain : plain.substring(0, 300) + "...";
    }

    private static String place(byte[] bytes, int length, int offset) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < Math.min(offset, length); i++) {
            if (bytes[i] == '\n') {
                line++;
                column = 1;
            } else if ((bytes[i] & 0xC0) != 0x80) {
                column++;
            }
        }
        return "line " + line + ", column " + column;
    }
}
