package org.fuelstats.gnocchi.measurejson;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fuelstats.gnocchi.bodies.JsonPlace;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.timeseries.names.UuidText;
import org.fuelstats.timeseries.points.Points;

/**
 * Parses the bodies that contain measures. Each method reads a whole body or rejects it with an {@link ApiError} that names the invalid
 * item; no input causes any other exception.
 */
public final class MeasuresBody {
    private final JsonBytes in;
    private final MeasureReader measures;

    private MeasuresBody(byte[] bytes, int length, MeasureRules rules) {
        in = new JsonBytes(bytes, length);
        measures = new MeasureReader(in, rules);
    }

    /** Reads {@code [measures]}, the measures of one metric. */
    public static Points ofOne(byte[] bytes, int length, MeasureRules rules) {
        MeasuresBody body = new MeasuresBody(bytes, length, rules);
        Points points = body.measures.list();
        body.in.expectEnd();
        return points;
    }

    /** Reads <code>{metric id: [measures], …}</code>. */
    public static List<MetricMeasures> ofMetrics(byte[] bytes, int length, MeasureRules rules) {
        MeasuresBody body = new MeasuresBody(bytes, length, rules);
        List<MetricMeasures> read = body.metrics();
        body.in.expectEnd();
        return read;
    }

    /** Reads <code>{resource id: {metric name: [measures] or {"measures": [measures], …}, …}, …}</code>. */
    public static List<NamedMeasures> ofResources(byte[] bytes, int length, MeasureRules rules) {
        MeasuresBody body = new MeasuresBody(bytes, length, rules);
        List<NamedMeasures> read = body.resources();
        body.in.expectEnd();
        return read;
    }

    private List<MetricMeasures> metrics() {
        List<MetricMeasures> read = new ArrayList<>();
        expectObject("An object of metric ids should stand here, not ");
        if (in.take('}')) {
            return read;
        }
        do {
            UUID metric = metricId();
            read.add(new MetricMeasures(metric, measures.list(metric)));
        } while (in.take(','));
        in.expect('}', "the end of the object of metric ids");
        return read;
    }

    private UUID metricId() {
        int from = in.peek() == '"' ? in.at + 1 : in.end;
        int to = from + UuidBytes.LENGTH;
        if (to < in.end && in.bytes[to] == '"') {
            UUID metric = UuidBytes.read(in.bytes, from);
            if (metric != null) {
                in.at = to + 1;
                in.expect(':', "what follows a metric's id");
                return metric;
            }
        }
        String key = in.member();
        Optional<UUID> otherForm = UuidText.read(key);
        if (otherForm.isPresent()) {
            return otherForm.get();
        }
        throw new JsonPlace(List.of(key))
                .refused("extra keys not allowed")
                .withHint(JsonText.shown(key) + " isn't a metric's id.");
    }

    private List<NamedMeasures> resources() {
        List<NamedMeasures> read = new ArrayList<>();
        Set<List<String>> known = new HashSet<>();
        expectObject("An object of resource ids should stand here, not ");
        if (in.take('}')) {
            return read;
        }
        do {
            String resource = storable(in.member());
            expectObject("An object of metric names should stand here, not ", resource);
            if (in.take('}')) {
                continue;
            }
            do {
                String name = storable(in.member(), resource);
                if (!known.add(List.of(resource, name))) {
                    throw ApiError.invalidInput("the metric is named twice for this resource", resource, name);
                }
                read.add(in.peek() == '{' ? described(resource, name) : plain(resource, name));
            } while (in.take(','));
            in.expect('}', "the end of the object of metric names");
        } while (in.take(','));
        in.expect('}', "the end of the object of resource ids");
        return read;
    }

    private NamedMeasures plain(String resource, String name) {
        return new NamedMeasures(resource, name, null, null, measures.list(resource, name));
    }

    private NamedMeasures described(String resource, String name) {
        String policy = null;
        String unit = null;
        Points points = null;
        Set<String> members = new HashSet<>();
        in.expect('{', "the beginning of a metric's description");
        if (in.peek() != '}') {
            do {
                String member = in.member();
                if (!members.add(member)) {
                    throw ApiError.invalidInput("the member '" + member + "' stands here twice", resource, name);
                }
                switch (member) {
                    case "archive_policy_name" -> policy = text(resource, name, member);
                    case "unit" -> unit = text(resource, name, member);
                    case "measures" -> points = measures.list(resource, name, member);
                    default -> throw new JsonPlace(List.of(resource, name, member)).refused("extra keys not allowed");
                }
            } while (in.take(','));
        }
        in.expect('}', "the end of a metric's description");
        if (points == null) {
            throw new JsonPlace(List.of(resource, name, "measures")).refused("required key not provided");
        }
        return new NamedMeasures(resource, name, policy, unit, points);
    }

    private String text(String resource, String name, String member) {
        if (in.peek() != '"') {
            throw new JsonPlace(List.of(resource, name, member)).refusedValue("expected str");
        }
        return storable(in.string(), resource, name, member);
    }

    /** The database's texts hold every character but this one. */
    private static String storable(String text, Object... path) {
        if (text.indexOf('\0') >= 0) {
            List<Object> place = new ArrayList<>(List.of(path));
            if (place.size() < 3) {
                place.add(JsonText.shown(text));
            }
            throw ApiError.invalidInput("the text holds the character U+0000, which no name may hold", place.toArray());
        }
        return text;
    }

    private void expectObject(String refusal, Object... path) {
        if (!in.take('{')) {
            throw new JsonPlace(List.of(path))
                    .refusedValue("expected a dictionary")
                    .withHint(refusal + in.next() + ".");
        }
    }

    /** What a batch holds for a metric; there may be no points, and the same metric may come more than once. */
    public record MetricMeasures(UUID metric, Points points) {}

    /**
     * What a batch holds for a metric that is named by its resource.
     *
     * @param resource the resource's id as it was sent
     * @param name the metric's name
     * @param policy the policy to make the metric with if it doesn't exist; may be null
     * @param unit the unit to make it with; may be null
     */
    public record NamedMeasures(String resource, String name, String policy, String unit, Points points) {}
}
