package org.fuelstats.ceilometer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.fuelstats.ceilometer.samples.Item;
import org.fuelstats.ceilometer.samples.Metadata;
import org.fuelstats.ceilometer.samples.Position;
import org.fuelstats.ceilometer.samples.SampleFields;
import org.fuelstats.ceilometer.samples.SampleFilter;
import org.fuelstats.ceilometer.samples.TimeText;

/** Parses an object of either form: responses of {@code /v2/meters/<meter>} (OldSample) and of {@code /v2/samples} (Sample). */
final class SampleJson {
    private SampleJson() {}

    static Item read(JsonNode object, long order, String where, Set<String> paths) {
        Position position = TimeText.read(text(object, "timestamp") == null ? "" : text(object, "timestamp"))
                .map(time -> new Position(SampleFilter.micros(time), order))
                .orElse(Position.untimed(order));
        boolean old = object.has("counter_name");
        JsonNode volume = object.path(old ? "counter_volume" : "volume");
        return new SampleFields(
                        position,
                        where,
                        text(object, old ? "counter_name" : "meter"),
                        text(object, old ? "counter_type" : "type"),
                        text(object, old ? "counter_unit" : "unit"),
                        volume.isNumber() ? (Double) volume.doubleValue() : null,
                        text(object, "resource_id"),
                        text(object, "user_id"),
                        text(object, "project_id"),
                        Metadata.of(object.path(old ? "resource_metadata" : "metadata"), paths))
                .item();
    }

    private static String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }
}
