package org.fuelstats.gnocchi.measurejson;

import java.time.DateTimeException;
import java.util.List;
import java.util.regex.Pattern;
import org.fuelstats.gnocchi.bodies.JsonPlace;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.timeseries.points.PointBuffer;
import org.fuelstats.timeseries.points.Points;
import org.fuelstats.timeseries.time.Epoch;

/** Parses lists of measures: {@code [{"timestamp": …, "value": …}, …]}. */
final class MeasureReader {
    private static final Pattern NUMBER_IN_STRING =
            Pattern.compile("\\s*[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,5})?\\s*");
    private static final int LONGEST_NUMBER = 400;

    private static final String FORMAT = "unexpected measures format";
    private static final String VALUE = "unexpected measures value";

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
            throw place(FORMAT)
                    .withHint("A list of {\"timestamp\", \"value\"} should stand here, not " + in.next() + ".");
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
            throw refused(FORMAT, "A measure is an object with a timestamp and a value, not " + in.next());
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
            throw refused(FORMAT, "There is no timestamp");
        }
        if (Double.isNaN(value)) {
            throw refused(VALUE, "There is no value");
        }
        buffer.add(timestamp, value);
        if (valueIsLast && valueAt > timestampEnd && in.bytes[timestampEnd] == '"') {
            usual.learn(in.bytes, measureAt, timestampAt, timestampEnd, valueAt);
        }
    }

    private void other(String name) {
        if (rules.strict()) {
            throw refused("extra keys not allowed", "A measure has a timestamp and a value only, no '" + name + "'");
        }
        in.pass(1);
    }

    private void refuseSecond(boolean known, String name) {
        if (known) {
            throw refused(FORMAT, "The measure has more than one '" + name + "'");
        }
    }

    private long timestamp() {
        long timestamp;
        try {
            timestamp = switch (in.peek()) {
                case '"' -> TimestampText.nanos(in.string(), rules.now());
                case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> UnixSeconds.nanos(checkedNumber());
                default -> throw refused(FORMAT, "Send ISO 8601 text or Unix seconds as timestamp, not " + in.next());
            };
        } catch (TimestampText.TimeOutside e) {
            throw refused(MeasureRules.reason(e.early()), e.shown() + " " + rules.objection(e.early()));
        } catch (DateTimeException e) {
            throw refused(
                    "unexpected timestamp 'Unable to convert timestamps'",
                    e.getMessage().replaceFirst("\\.$", ""));
        }
        if (!rules.admits(timestamp)) {
            boolean early = timestamp < rules.earliest();
            throw refused(MeasureRules.reason(early), Epoch.instant(timestamp) + " " + rules.objection(early));
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
            throw refused(VALUE, "The value is larger than a double can hold");
        }
        return value;
    }

    private String checkedNumber() {
        String number = in.number();
        if (number.length() > LONGEST_NUMBER) {
            throw refused("unexpected timestamp 'Unable to convert timestamps'", JsonText.shown(number));
        }
        return number;
    }

    private ApiError unexpectedValue(String found) {
        return refused(VALUE, "Send a finite number as value, not " + found);
    }

    private ApiError refused(String reason, String hint) {
        String place = owner.length == 0 ? "" : " of " + String.join("/", names());
        return place(reason).withHint(hint + " (measure " + index + place + ").");
    }

    private ApiError place(String reason) {
        return new JsonPlace(List.of(owner)).refusedValue(reason);
    }

    private List<String> names() {
        return List.of(owner).stream().map(String::valueOf).toList();
    }
}
