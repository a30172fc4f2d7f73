package org.fuelstats.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.everit.json.schema.ArraySchema;
import org.everit.json.schema.ObjectSchema;
import org.everit.json.schema.Schema;
import org.everit.json.schema.loader.SchemaLoader;
import org.fuelstats.schemas.json.Shape;
import org.json.JSONObject;
import org.json.JSONTokener;

/** The catalogue of messages: each schema is compiled once, when the catalogue is first used. */
public final class Schemas {
    private static final Map<Message, Schema> COMPILED = compileAll();

    private Schemas() {}

    /** What the whole message has to keep. */
    public static Contract of(Message message) {
        return new Contract(COMPILED.get(message));
    }

    /** What one record of the message has to keep: one item of the array that the message carries under this name. */
    public static Contract recordOf(Message message, String array) {
        Schema items =
                ((ObjectSchema) COMPILED.get(message)).getPropertySchemas().get(array);
        return new Contract(((ArraySchema) items).getAllItemSchema());
    }

    /** What of a message its schema looks at. */
    public static Shape shapeOf(Message message) {
        return Shape.of(source(message));
    }

    /** What of one record of the message its schema looks at. */
    public static Shape shapeOfRecord(Message message, String array) {
        return Shape.of(
                source(message).getJSONObject("properties").getJSONObject(array).getJSONObject("items"));
    }

    /** The schema's own text, for the documentation that is generated from it. */
    public static JSONObject source(Message message) {
        String file = message.schema() + ".json";
        try (InputStream stream = Schemas.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("no schema " + file);
            }
            return new JSONObject(new JSONTokener(new InputStreamReader(stream, UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static Map<Message, Schema> compileAll() {
        Map<Message, Schema> compiled = new EnumMap<>(Message.class);
        for (Message message : Message.values()) {
            compiled.put(
                    message,
                    SchemaLoader.builder()
                            .schemaJson(source(message))
                            .draftV7Support()
                            .build()
                            .load()
                            .build());
        }
        return compiled;
    }
}
