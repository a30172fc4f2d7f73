package org.fuelstats.collector.failures;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Rejected content without its contact data, which must not come into the quarantine. */
final class WithoutContact {
    private static final JsonFactory JSON = new JsonFactory();

    private WithoutContact() {}

    /**
     * The same JSON without any member {@code contact}, at whatever depth. Where it is malformed it ends: what follows can't be told from
     * contact data.
     */
    static byte[] of(byte[] refused) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(refused.length);
        try (JsonGenerator copy = JSON.createGenerator(kept)) {
            copy.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            copy(refused, copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a memory's stream doesn't
        }
        return kept.toByteArray();
    }

    private static void copy(byte[] refused, JsonGenerator copy) throws IOException {
        try (JsonParser parser = JSON.createParser(refused)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && parser.currentName().equalsIgnoreCase("contact")) {
                    parser.nextToken();
                    parser.skipChildren();
                } else {
                    copy.copyCurrentEventExact(parser);
                }
            }
        } catch (IOException e) {
            copy.flush(); // malformed from here on
        }
    }
}
