package org.fuelstats.gnocchi.measurejson;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.timeseries.points.PointBuffer;
import org.fuelstats.timeseries.points.Points;
import org.fuelstats.timeseries.time.Epoch;

/** Parses lists of measures: {@code [{"timestamp": …, "value": …}, …]}. */
final class MeasureReader {
    private static final Pattern NUMBER_IN_STRING =
            Pattern.compile("\\s*[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,5})?\\s*");
    private static final int LONGEST_NUMBER = 400;

    private final JsonBytes in;
    private final MeasureRules rules;
    private final UsualForm usual;
    private final Decimal decimal = new Decimal();
    private final PointBuffer buffer = new PointBuffer();
    private Object[] owner = {};
    private int index;

    MeasureReader(JsonBytes in, MeasureRules rules) {
        this.in = in;
        this.rules = rules;
        this.usual = new UsualForm(rules);
    }

    /**
     * Parses the list that is the next value.
     *
     * @param path the position of the list in the body, for messages
     */
    Points list(Object... path) {
        owner = path;
        index = 0;
        buffer.clear();
        if (!in.take('[')) {
            throw ApiError.invalidInput(
                    "unexpected measures format: a list of {\"timestamp\", \"value\"} should stand here, not "
                            + in.next(),
                    path);
        }
        if (in.take(']')) {
            return Points.NONE;
        }
        do {
            if (in.peek() != '{' || !usual.read(in, buffer)) {
                measure();
            }
            index++;
        } while (in.take(','));
        in.expect(']', "the end of the list of measures");
        return buffer.toPoints();
    }

    private void measure() {
        int measureAt = in.at;
        if (!in.take('{')) {
            throw refused(
                    null,
                    "unexpected measures format: a measure is an object with a timestamp and a value, not "
                            + in.next());
        }
        long timestamp = FixedTimestamp.NONE;
        double value = Double.NaN;
        int timestampAt = 0;
        int timestampEnd = 0;
        int valueAt = 0;
        if (in.peek() != '}') {
            do {
                String name = in.member();
                in.peek();
                int from = in.at;
                switch (name) {
                    case "timestamp" -> {
                        refuseSecond(timestamp != FixedTimestamp.NONE, name);
                        timestamp = timestamp();
                        timestampAt = from + 1;
                        timestampEnd = in.at - 1;
                    }
                    case "value" -> {
                        refuseSecond(!Double.isNaN(value), name);
                        value = value();
                        valueAt = from;
                    }
                    default -> other(name);
                }
            } while (in.take(','));
        }
        boolean valueIsLast = in.at < in.end && in.bytes[in.at] == '}';
        in.expect('}', "the end of a measure");
        if (timestamp == FixedTimestamp.NONE) {
            throw refused("timestamp", "unexpected timestamp: there is none");
        }
        if (Double.isNaN(value)) {
            throw refused("value", "unexpected measures value: there is none");
        }
        buffer.add(timestamp, value);
        if (valueIsLast && valueAt > timestampEnd && in.bytes[timestampEnd] == '"') {
            usual.learn(in.bytes, measureAt, timestampAt, timestampEnd, valueAt);
        }
    }

    private void other(String name) {
        if (rules.strict()) {
            throw refused(name, "extra keys not allowed: a measure has a timestamp and a value only");
        }
        in.pass(1);
    }

    private void refuseSecond(boolean known, String name) {
        if (known) {
            throw refused(name, "the measure has more than one '" + name + "'");
        }
    }

    private long timestamp() {
        long timestamp;
        try {
            timestamp = switch (in.peek()) {
                case '"' -> TimestampText.nanos(in.string(), rules.now());
                case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> UnixSeconds.nanos(checkedNumber());
                default ->
                    throw refused(
                            "timestamp", "unexpected timestamp " + in.next() + ": send ISO 8601 text or Unix seconds");
            };
        } catch (TimestampText.TimeOutside e) {
            throw refused("timestamp", "unexpected timestamp: " + e.shown() + " " + rules.objection(e.early()));
        } catch (DateTimeException e) {
            throw refused("timestamp", "unexpected timestamp: " + e.getMessage());
        }
        if (!rules.admits(timestamp)) {
            throw refused(
                    "timestamp",
                    "unexpected timestamp: " + Epoch.instant(timestamp) + " "
                            + rules.objection(timestamp < rules.earliest()));
        }
        return timestamp;
    }

    private double value() {
        double value;
        if (in.peek() == '"' && !rules.strict()) {
            String text = in.string();
            if (text.length() > LONGEST_NUMBER
                    || !NUMBER_IN_STRING.matcher(text).matches()) {
                throw unexpectedValue(JsonText.shown(text));
            }
            value = Double.parseDouble(text.strip());
        } else {
            int behind = decimal.read(in.bytes, in.at, in.end);
            if (behind < 0) {
                throw unexpectedValue(in.next());
            }
            in.at = behind;
            value = decimal.value;
        }
        if (!Double.isFinite(value)) {
            throw refused("value", "unexpected measures value: it is larger than a double can hold");
        }
        return value;
    }

    private String checkedNumber() {
        String number = in.number();
        if (number.length() > LONGEST_NUMBER) {
            throw refused("timestamp", "unexpected timestamp " + JsonText.shown(number));
        }
        return number;
    }

    private ApiError unexpectedValue(String found) {
        return refused("value", "unexpected measures value " + found + ": send a finite number");
    }

    private ApiError refused(String member, String reason) {
        List<Object> path = new ArrayList<>(List.of(owner));
        path.add(index);
        if (member != null) {
            path.add(member);
        }
        String place = owner.length == 0 ? "" : " of " + String.join("/", names());
        return ApiError.invalidInput(reason + " (measure " + index + place + ")", path.toArray());
    }

    private List<String> names() {
        return List.of(owner).stream().map(String::valueOf).toList();
    }
}
