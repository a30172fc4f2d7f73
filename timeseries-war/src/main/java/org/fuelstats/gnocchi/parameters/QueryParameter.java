package org.fuelstats.gnocchi.parameters;

import java.time.DateTimeException;
import java.util.Locale;
import java.util.OptionalLong;
import org.fuelstats.gnocchi.measurejson.TimestampText;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.time.CalendarPeriod;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.Grouping;
import org.fuelstats.timeseries.time.InvalidTimespanException;
import org.fuelstats.timeseries.time.TimespanText;

/** A query argument as sent; {@code text} is null if it was not sent. */
public record QueryParameter(String name, String text) {
    /** Whether it was sent, and isn't empty. */
    public boolean given() {
        return text != null && !text.isEmpty();
    }

    /**
     * A point in time in nanoseconds; relative ones count from {@code now}.
     *
     * @throws ApiError if it was sent and is no time
     */
    public OptionalLong time(long now) {
        if (!given()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(TimestampText.nanos(text, now));
        } catch (DateTimeException e) {
            throw ApiError.invalidArgument(name, "Must be a datetime or a timestamp")
                    .withHint(e.getMessage());
        }
    }

    /** The width of buckets, which must have been sent. */
    public Granularity granularity() {
        try {
            return new Granularity(TimespanText.nanos(text));
        } catch (InvalidTimespanException e) {
            throw ApiError.invalidArgument(name, e.known()).withHint(e.getMessage());
        } catch (IllegalArgumentException e) {
            throw ApiError.invalidArgument(name, e.getMessage());
        }
    }

    /** What to resample by, which must have been sent: a width, or the letter of a period of the calendar. */
    public Grouping grouping() {
        return CalendarPeriod.ofLetter(text).map(Grouping.class::cast).orElseGet(this::granularity);
    }

    /** Yes or no; {@code missing} when it wasn't sent. */
    public boolean flag(boolean missing) {
        if (!given()) {
            return missing;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "t", "true", "on", "y", "yes" -> true;
            case "0", "f", "false", "off", "n", "no" -> false;
            default ->
                throw ApiError.of(
                        ErrorCode.INVALID,
                        "Unable to parse `" + name + "': Unrecognized value '" + text
                                + "', acceptable values are: '0', '1', 'f', 'false', 'n', 'no', 'off', 'on', 't',"
                                + " 'true', 'y', 'yes'");
        };
    }
}
