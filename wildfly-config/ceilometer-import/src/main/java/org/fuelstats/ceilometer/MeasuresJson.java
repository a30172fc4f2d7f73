package org.fuelstats.ceilometer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fuelstats.ceilometer.samples.Item.Sample;

/** Writes samples as the body of {@code POST /v1/batch/metrics/measures}. */
final class MeasuresJson {
    private static final JsonFactory JSON = new JsonFactory();

    private MeasuresJson() {}

    static byte[] of(Map<UUID, List<Sample>> samples) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            for (Map.Entry<UUID, List<Sample>> entry : samples.entrySet()) {
                out.writeArrayFieldStart(entry.getKey().toString());
                for (Sample sample : entry.getValue()) {
                    out.writeStartObject();
                    out.writeStringField("timestamp", sample.position().time().toString());
                    out.writeNumberField("value", sample.volume());
                    out.writeEndObject();
                }
                out.writeEndArray();
            }
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
