package org.fuelstats.schemas.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
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
    private final JsonErrors errors;
    private final JsonScalars scalars;
    private int values;
    private int kept;
    private int openNames;
    private JSONObject current;

    private StrictJson(byte[] bytes, int length, ReadLimits limits) throws IOException {
        this.bytes = bytes;
        this.length = length;
        this.limits = limits;
        this.parser = FACTORY.createParser(bytes, 0, length);
        this.errors = new JsonErrors(parser, bytes, length);
        this.scalars = new JsonScalars(parser, limits, errors);
    }

    /**
     * Reads a document that is one record.
     *
     * @param captured names of the document's members whose text is wanted
     */
    public static JsonRecord readSingle(byte[] bytes, int length, ReadLimits limits, Set<String> captured) {
        return readSingle(bytes, length, limits, captured, Shape.WHOLE);
    }

    /** The same, of which only this shape is kept. */
    public static JsonRecord readSingle(
            byte[] bytes, int length, ReadLimits limits, Set<String> captured, Shape shape) {
        return reading(bytes, length, limits, reader -> reader.record(0, captured, 1, shape));
    }

    /**
     * Reads a document that carries records in one array. Records are passed on one by one and not retained here; the document may still
     * turn out to be malformed after them.
     *
     * @param array the member whose value is the array of records
     * @param captured names of the members of a record whose text is needed
     * @param shape what of a record is kept
     * @return the document without its records: the array is empty. A record that exceeds a limit is passed on as such
     */
    public static Object readBatch(
            byte[] bytes,
            int length,
            ReadLimits limits,
            String array,
            Set<String> captured,
            Shape shape,
            Consumer<JsonRecord> records) {
        return reading(bytes, length, limits, reader -> reader.batch(array, captured, shape, records));
    }

    private interface Reading<T> {
        T from(StrictJson reader) throws IOException;
    }

    private static <T> T reading(byte[] bytes, int length, ReadLimits limits, Reading<T> reading) {
        JsonErrors.checkEncoding(bytes, length);
        try {
            StrictJson reader = new StrictJson(bytes, length, limits);
            try (JsonParser parser = reader.parser) {
                if (parser.nextToken() == null) {
                    throw new MalformedJson("The body is empty: send one JSON object.");
                }
                T read = reading.from(reader);
                if (parser.nextToken() != null) {
                    throw reader.errors.refuse("there is text behind the end of the JSON value: send one value only");
                }
                return read;
            } catch (JsonProcessingException e) {
                throw reader.errors.malformed(e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // an array of bytes has no input to fail
        }
    }

    private Object batch(String array, Set<String> captured, Shape shape, Consumer<JsonRecord> records)
            throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return value(1, Shape.WHOLE);
        }
        JSONObject document = new JSONObject();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = name(document.keySet());
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals(array)) {
                int index = 0;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    if (index == limits.records()) {
                        throw errors.refuse(
                                "there are more than " + limits.records() + " records: send them in several requests");
                    }
                    values = 0;
                    kept = 0;
                    openNames = 0;
                    records.accept(recordOrRest(index++, captured, shape));
                }
                document.put(name, new JSONArray());
            } else {
                document.put(name, value(2, Shape.WHOLE));
            }
        }
        return document;
    }

    /** A record of a batch. One that exceeds a limit is read to its end, so that the records after it can be read. */
    private JsonRecord recordOrRest(int index, Set<String> captured, Shape shape) throws IOException {
        int from = tokenStart();
        boolean object = parser.currentToken() == JsonToken.START_OBJECT;
        JsonStreamContext around = parser.getParsingContext();
        if (parser.currentToken().isStructStart()) {
            around = around.getParent();
        }
        current = new JSONObject();
        try {
            return record(index, captured, 3, shape);
        } catch (BeyondLimit e) {
            RecordRest.skip(parser, around, current);
            Slice text = new Slice(bytes, from, tokenEnd());
            return new JsonRecord(index, object ? current : JSONObject.NULL, text, Map.of(), e.getMessage());
        }
    }

    private JsonRecord record(int index, Set<String> captured, int depth, Shape shape) throws IOException {
        int from = tokenStart();
        Map<String, Slice> members = Map.of();
        Object value;
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            checkDepth(depth);
            members = new HashMap<>();
            current = new JSONObject();
            value = members(current, captured, members, depth, shape);
        } else {
            value = value(depth, shape);
        }
        return new JsonRecord(index, value, new Slice(bytes, from, tokenEnd()), members, null);
    }

    private JSONObject members(
            JSONObject object, Set<String> captured, Map<String, Slice> members, int depth, Shape shape)
            throws IOException {
        Set<String> names = new HashSet<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = name(names);
            names.add(name);
            if (++openNames > ReadLimits.OPEN_NAMES) {
                throw errors.beyond("an object has more than " + ReadLimits.OPEN_NAMES
                        + " members, with those around it: send less in one object");
            }
            JsonToken token = parser.nextToken();
            boolean wanted = token.isStructStart() && captured.contains(name);
            int from = wanted ? tokenStart() : 0;
            Shape inner = shape == null ? null : shape.member(name);
            Object value = value(depth + 1, inner);
            if (inner != null || shape != null && shape.isClosed()) {
                object.put(name, value);
            }
            if (wanted) {
                members.put(name, new Slice(bytes, from, tokenEnd()));
            }
        }
        openNames -= names.size();
        return object;
    }

    /**
     * The value that begins with the current token, which is at this depth if it is an object or an array.
     *
     * @param shape what of it is kept; null for an object or an array that is only validated, and comes back empty
     */
    private Object value(int depth, Shape shape) throws IOException {
        if (++values > limits.values()) {
            throw errors.beyond("a record has more than " + limits.values() + " values: send less in one record");
        }
        if (shape != null && ++kept > ReadLimits.KEPT_VALUES) {
            throw errors.beyond("a record has more than " + ReadLimits.KEPT_VALUES
                    + " values that its schema describes: send less in one record");
        }
        JsonToken token = parser.currentToken();
        switch (token) {
            case START_OBJECT:
                checkDepth(depth);
                return members(new JSONObject(), Set.of(), Map.of(), depth, shape);
            case START_ARRAY:
                checkDepth(depth);
                return items(depth, shape);
            case VALUE_STRING:
                return scalars.text();
            case VALUE_NUMBER_INT:
            case VALUE_NUMBER_FLOAT:
                return scalars.number();
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

    private JSONArray items(int depth, Shape shape) throws IOException {
        JSONArray array = new JSONArray();
        Shape inner = shape == null ? null : shape.items();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Object value = value(depth + 1, inner);
            if (inner != null) {
                array.put(value);
            }
        }
        return array;
    }

    private void checkDepth(int depth) {
        if (depth > limits.depth()) {
            throw errors.beyond(
                    "objects and arrays are nested deeper than " + limits.depth() + " levels: flatten them");
        }
    }

    private String name(Set<String> names) throws IOException {
        String name = scalars.name();
        if (names.contains(name)) {
            throw errors.refuse("the member \"" + name + "\" appears twice in one object: send it once");
        }
        return name;
    }

    private int tokenStart() {
        return (int) parser.currentTokenLocation().getByteOffset();
    }

    private int tokenEnd() throws IOException {
        parser.finishToken();
        return (int) parser.currentLocation().getByteOffset();
    }
}
