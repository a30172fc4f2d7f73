package org.fuelstats.gnocchi.measurejson;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.fuelstats.timeseries.points.PointBuffer;

/**
 * Parses measures that are written like the previous one: with the same bytes around the timestamp and the number. These bytes are learned
 * from the body, so that any client's spacing and order of members is fast; other forms are left to the general parser.
 */
final class UsualForm {
    private final MeasureRules rules;
    private final FixedTimestamp timestamps = new FixedTimestamp();
    private final Decimal decimals = new Decimal();
    private byte[] before = "{\"timestamp\":\"".getBytes(StandardCharsets.US_ASCII);
    private byte[] between = "\",\"value\":".getBytes(StandardCharsets.US_ASCII);

    UsualForm(MeasureRules rules) {
        this.rules = rules;
    }

    /** Takes in the measure at this place and passes over it, if it has the usual form and follows the rules. */
    boolean read(JsonBytes in, PointBuffer into) {
        byte[] bytes = in.bytes;
        int timestampAt = in.at + before.length;
        if (timestampAt > in.end || !Arrays.equals(bytes, in.at, timestampAt, before, 0, before.length)) {
            return false;
        }
        long timestamp = timestamps.read(bytes, timestampAt, in.end);
        int valueAt = timestamps.behind + between.length;
        if (!rules.admits(timestamp)
                || valueAt > in.end
                || !Arrays.equals(bytes, timestamps.behind, valueAt, between, 0, between.length)) {
            return false;
        }
        int close = decimals.read(bytes, valueAt, in.end);
        if (close < 0 || !Double.isFinite(decimals.value)) {
            return false;
        }
        int start = in.at;
        in.at = close;
        if (!in.take('}')) {
            in.at = start;
            return false;
        }
        into.add(timestamp, decimals.value);
        return true;
    }

    /** Learns the form of a measure that was read: where it begins, its timestamp's text begins and ends, and its value begins. */
    void learn(byte[] bytes, int measureAt, int timestampAt, int timestampEnd, int valueAt) {
        before = Arrays.copyOfRange(bytes, measureAt, timestampAt);
        between = Arrays.copyOfRange(bytes, timestampEnd, valueAt);
    }
}
