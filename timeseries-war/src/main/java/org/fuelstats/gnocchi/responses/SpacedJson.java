package org.fuelstats.gnocchi.responses;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import org.fuelstats.http.JsonBodies;

/** JSON in the layout of Python's {@code json.dumps}, as Gnocchi writes it: a space after commas and colons, ASCII only. */
@Provider
@Produces(MediaType.APPLICATION_JSON)
public class SpacedJson extends JsonBodies {
    private static final SpacedJson WRITER = new SpacedJson();

    public SpacedJson() {
        super(writer -> writer.with(new Spaces())
                .with(JsonWriteFeature.ESCAPE_NON_ASCII)
                .without(JsonWriteFeature.WRITE_HEX_UPPER_CASE));
    }

    /** A part of an answer. */
    public static String of(Object part) throws IOException {
        return WRITER.written(part);
    }

    private static final class Spaces extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1L;

        @Override
        public void writeObjectFieldValueSeparator(JsonGenerator out) throws IOException {
            out.writeRaw(": ");
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator out) throws IOException {
            out.writeRaw(", ");
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator out) throws IOException {
            out.writeRaw(", ");
        }
    }
}
