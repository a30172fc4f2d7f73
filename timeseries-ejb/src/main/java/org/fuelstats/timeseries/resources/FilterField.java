package org.fuelstats.timeseries.resources;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.names.UuidText;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.time.TimespanText;

/** What a filter compares: an SQL expression with the kind of its values. */
record FilterField(String name, String sql, Kind kind) {
    /** Kinds of values. */
    enum Kind {
        TEXT,
        ID,
        UUID_TEXT,
        MOMENT,
        NUMBER,
        FLAG,
        SPAN
    }

    static final FilterField LIFESPAN =
            new FilterField("lifespan", "extract(epoch from (r.ended_at - r.started_at))", Kind.SPAN);

    /** An attribute of a type. Its values are kept as JSON. */
    static FilterField of(ResourceType.Attribute attribute) {
        String text = "(r.attributes ->> " + literal(attribute.name()) + ")";
        AttributeType type = attribute.type();
        if (type instanceof AttributeType.Numeric) {
            return new FilterField(attribute.name(), text + "::numeric", Kind.NUMBER);
        }
        if (type instanceof AttributeType.Moment) {
            return new FilterField(attribute.name(), text + "::timestamptz", Kind.MOMENT);
        }
        if (type instanceof AttributeType.Flag) {
            return new FilterField(attribute.name(), text + "::boolean", Kind.FLAG);
        }
        return new FilterField(
                attribute.name(), text, type instanceof AttributeType.Identifier ? Kind.UUID_TEXT : Kind.TEXT);
    }

    /** The name of an attribute in SQL; names are checked when a type is made, and quotes can't end it. */
    static String literal(String attribute) {
        return "'" + attribute.replace("'", "''") + "'";
    }

    /**
     * The value in the form in which it is compared.
     *
     * @param value not null
     * @param caller whose texts ids may be
     * @param now what relative times count from
     * @throws RequestRejectedException if it can't be a value of this field
     */
    Object value(Object value, Caller caller, Instant now) {
        try {
            return switch (kind) {
                case TEXT -> text(value);
                case ID -> id(value, caller);
                case UUID_TEXT -> UuidText.read(name, value.toString()).toString();
                case MOMENT -> moment(RelativeTime.settled(value, now)).atOffset(ZoneOffset.UTC);
                case NUMBER -> new BigDecimal(value.toString());
                case FLAG -> flag(value);
                case SPAN -> BigDecimal.valueOf(TimespanText.nanos(value.toString()), 9);
            };
        } catch (IllegalArgumentException | RequestRejectedException e) {
            throw RequestRejectedException.unfit(name, "Invalid value: `" + value + "' for field `" + name + "'");
        }
    }

    private static UUID id(Object value, Caller caller) {
        return value instanceof UUID id
                ? id
                : ResourceId.of(value.toString(), caller).id();
    }

    private Instant moment(Object value) {
        return DateTimeText.read(name, value);
    }

    private static Object flag(Object value) {
        return value instanceof Boolean ? value : new AttributeType.Flag().readText("", value.toString());
    }

    /** As Python writes numbers and truth values. */
    private static String text(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "True" : "False";
        }
        return value.toString();
    }
}
