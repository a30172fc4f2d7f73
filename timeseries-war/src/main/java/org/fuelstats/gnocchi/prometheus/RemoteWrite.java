package org.fuelstats.gnocchi.prometheus;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fuelstats.gnocchi.measurejson.AcceptedTimes;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.gnocchi.responses.Cause;
import org.fuelstats.gnocchi.typedwrites.WrittenResource;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.points.PointBuffer;

/**
 * Reads the message {@code prometheus.WriteRequest} as measures: the resource is {@code job@instance}, the metric the label {@code __name__}.
 * Other labels are dropped as in Gnocchi, so of series that differ in them alone the last one of a request counts. Values that aren't
 * finite, by which Prometheus marks the end of a series, are left out; a series of none but such ones gets its metric, without measures.
 */
final class RemoteWrite {
    private static final int TIMESERIES = 1;
    private static final int LABEL = 1;
    private static final int SAMPLE = 2;
    private static final String MISSING = "none";
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    private final AcceptedTimes times;
    private final Map<String, WrittenResource> resources = new LinkedHashMap<>();

    private RemoteWrite(AcceptedTimes times) {
        this.times = times;
    }

    /**
     * Reads a decompressed message.
     *
     * @return by the ids of resources
     * @throws ApiError if it is none, or a series has no name or a timestamp that isn't accepted
     */
    static Map<String, WrittenResource> read(byte[] bytes, int length, AcceptedTimes times) {
        RemoteWrite request = new RemoteWrite(times);
        try {
            CodedInputStream in = CodedInputStream.newInstance(bytes, 0, length);
            for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
                if (tag == message(TIMESERIES)) {
                    int outer = in.pushLimit(in.readRawVarint32());
                    request.series(in);
                    in.popLimit(outer);
                } else {
                    in.skipField(tag);
                }
            }
        } catch (IOException e) {
            throw undecodable("It is no message prometheus.WriteRequest: " + e.getMessage());
        }
        return request.resources;
    }

    /** The refusal of a body that isn't what a remote write sends. */
    static ApiError undecodable(String hint) {
        return ApiError.of(
                        ErrorCode.INVALID,
                        new Cause("Unable to decode body", "The body is no remote write request", null))
                .withHint(hint);
    }

    private void series(CodedInputStream in) throws IOException {
        Map<String, String> labels = new HashMap<>();
        PointBuffer samples = new PointBuffer();
        boolean sampled = false;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag == message(LABEL)) {
                int outer = in.pushLimit(in.readRawVarint32());
                label(in, labels);
                in.popLimit(outer);
            } else if (tag == message(SAMPLE)) {
                int outer = in.pushLimit(in.readRawVarint32());
                sample(in, samples);
                sampled = true;
                in.popLimit(outer);
            } else {
                in.skipField(tag);
            }
        }
        String name = labels.get("__name__");
        if (name == null || name.isEmpty()) {
            throw undecodable("A series has no label __name__.");
        }
        if (samples.size() > 0) {
            resource(labels).replace(name, samples);
        } else if (sampled) {
            resource(labels).metric(name);
        }
    }

    private WrittenResource resource(Map<String, String> labels) {
        String job = labels.getOrDefault("job", MISSING);
        String instance = labels.getOrDefault("instance", MISSING);
        return resources.computeIfAbsent(
                job + "@" + instance, any -> new WrittenResource(Map.of("job", job, "instance", instance)));
    }

    private static void label(CodedInputStream in, Map<String, String> labels) throws IOException {
        String name = "";
        String value = "";
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag == message(1)) {
                name = in.readStringRequireUtf8();
            } else if (tag == message(2)) {
                value = in.readStringRequireUtf8();
            } else {
                in.skipField(tag);
            }
        }
        labels.put(name, value);
    }

    private void sample(CodedInputStream in, PointBuffer samples) throws IOException {
        double value = 0;
        long millis = 0;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag == (1 << 3 | WireFormat.WIRETYPE_FIXED64)) {
                value = in.readDouble();
            } else if (tag == (2 << 3 | WireFormat.WIRETYPE_VARINT)) {
                millis = in.readInt64();
            } else {
                in.skipField(tag);
            }
        }
        if (Double.isFinite(value)) {
            samples.add(time(millis), value);
        }
    }

    private long time(long millis) {
        try {
            return times.checked(Math.multiplyExact(millis, MILLI));
        } catch (ArithmeticException | DateTimeException e) {
            throw ApiError.of(
                            ErrorCode.INVALID,
                            new Cause("Invalid input", "unexpected timestamp 'Unable to convert timestamps'", null))
                    .withHint("A sample's time, " + millis + " ms, can't be stored: " + e.getMessage());
        }
    }

    private static int message(int field) {
        return field << 3 | WireFormat.WIRETYPE_LENGTH_DELIMITED;
    }
}
