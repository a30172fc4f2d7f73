package org.fuelstats.gnocchi.influxdb;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fuelstats.gnocchi.influxdb.LineParser.Line;
import org.fuelstats.gnocchi.measurejson.AcceptedTimes;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.gnocchi.responses.Cause;
import org.fuelstats.gnocchi.typedwrites.WrittenResource;
import org.fuelstats.http.ErrorCode;

/**
 * The lines of a request as measures: the resource is the value of a tag, the metric {@code measurement.field@tag=value,…} with the other tags
 * by name, and {@code _} for each {@code /}.
 */
final class WrittenLines {
    private final String resourceTag;
    private final Precision precision;
    private final AcceptedTimes times;
    private final Map<String, WrittenResource> resources = new LinkedHashMap<>();

    private WrittenLines(String resourceTag, Precision precision, AcceptedTimes times) {
        this.resourceTag = resourceTag;
        this.precision = precision;
        this.times = times;
    }

    /**
     * Reads a body.
     *
     * @param resourceTag the tag whose value is the resource's id
     * @return by the ids of resources
     * @throws ApiError that names the first line that can't be read
     */
    static Map<String, WrittenResource> read(
            byte[] body, int length, String resourceTag, Precision precision, AcceptedTimes times) {
        WrittenLines lines = new WrittenLines(resourceTag, precision, times);
        int number = 0;
        int from = 0;
        while (from < length) {
            int end = from;
            while (end < length && body[end] != '\n') {
                end++;
            }
            number++;
            lines.line(text(body, from, end, number), number);
            from = end + 1;
        }
        return lines.resources;
    }

    private static String text(byte[] body, int from, int end, int number) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body, from, end - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw unreadable(number, "It isn't UTF-8.");
        }
    }

    private void line(String text, int number) {
        if (text.isBlank() || text.startsWith("#")) {
            return;
        }
        Line line = LineParser.read(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
        if (line == null) {
            throw unreadable(number, "A line is 'measurement,tag=value field=1.5 1425652440000000000'.");
        }
        long time = time(line, number);
        Map<String, String> tags = new TreeMap<>(line.tags());
        String resource = tags.remove(resourceTag);
        if (resource == null) {
            throw refused("key", "Unable to find key `" + resourceTag + "' in tags")
                    .withHint("Line " + number + " has no such tag; the header X-Gnocchi-InfluxDB-Tag-Resource-ID"
                            + " names another one.");
        }
        String suffix = (tags.isEmpty() ? "" : "@")
                + tags.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(","));
        WrittenResource written = resources.computeIfAbsent(resource, any -> new WrittenResource(Map.of()));
        line.fields()
                .forEach((field, value) -> written.metric((line.measurement() + "." + field + suffix).replace('/', '_'))
                        .add(time, value));
    }

    private long time(Line line, int number) {
        if (line.time() == null) {
            return times.now();
        }
        try {
            return times.checked(precision.nanos(line.time()));
        } catch (ArithmeticException | DateTimeException e) {
            throw unreadable(number, "Its timestamp can't be stored: " + e.getMessage());
        }
    }

    private static ApiError unreadable(int number, String hint) {
        return refused("line", "Unable to parse line " + number).withHint(hint);
    }

    private static ApiError refused(String detail, String reason) {
        return ApiError.of(ErrorCode.INVALID, new Cause("Value error", reason, detail));
    }
}
