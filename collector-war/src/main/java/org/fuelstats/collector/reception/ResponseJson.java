package org.fuelstats.collector.reception;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

/** Writes responses. */
final class ResponseJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private ResponseJson() {}

    /** What is to be written. */
    interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    static byte[] object(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartObject();
            content.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory has no output to fail
        }
        return out.toByteArray();
    }

    static byte[] error(String message) {
        return object(json -> {
            json.writeStringField("status", "error");
            json.writeStringField("message", message);
        });
    }

    /** The members that every successful answer has. */
    static void success(JsonGenerator json, long startedNanos) throws IOException {
        json.writeFieldName("exec_time");
        long micros = (System.nanoTime() - startedNanos) / 1000;
        json.writeNumber(BigDecimal.valueOf(micros, 6).toPlainString());
        json.writeStringField("status", "ok");
    }
}
