package org.fuelstats.gnocchi.resourcetype;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fuelstats.gnocchi.bodies.JsonPlace;
import org.fuelstats.timeseries.resources.AttributeType;
import org.fuelstats.timeseries.resources.ResourceType.Attribute;
import org.json.JSONObject;

/**
 * Parses the definition of an attribute.
 *
 * @param fill the value for resources that lack it, as JSON; null if there is none
 */
record AttributeBody(JSONObject options, JsonPlace place, Object fill) {
    private static final int LONGEST_NAME = 63;
    private static final int USUAL_LENGTH = 255;

    /** As Gnocchi's rule, which looks at the beginning only; quotes and controls would be no use to anybody. */
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][^\\p{Cntrl}'\"\\\\?]*");

    private static final Set<String> RESERVED = Set.of(
            "id",
            "type",
            "metrics",
            "entities",
            "revision",
            "revision_start",
            "revision_end",
            "started_at",
            "ended_at",
            "user_id",
            "project_id",
            "created_by_user_id",
            "created_by_project_id",
            "get_metric",
            "creator",
            "original_resource_id",
            "lifespan");

    private static final Map<String, List<String>> OPTIONS = Map.of(
            "string", List.of("min_length", "max_length"),
            "uuid", List.of(),
            "number", List.of("min", "max"),
            "bool", List.of(),
            "datetime", List.of());

    static AttributeBody read(Object value, JsonPlace place, boolean update) {
        if (!(value instanceof JSONObject options)) {
            throw place.refusedValue("expected a dictionary");
        }
        if (!options.has("type")) {
            throw place.within("type").refused("required key not provided");
        }
        if (!(options.get("type") instanceof String type) || !OPTIONS.containsKey(type)) {
            throw place.within("type")
                    .refusedValue("not a valid value")
                    .withHint("A type is one of string, uuid, number, bool and datetime.");
        }
        for (String key : new TreeSet<>(options.keySet())) {
            boolean known = Set.of("type", "required").contains(key)
                    || OPTIONS.get(type).contains(key)
                    || (update && "options".equals(key));
            if (!known) {
                throw place.within(key).refused("extra keys not allowed");
            }
        }
        return new AttributeBody(options, place, fill(options, place));
    }

    private static Object fill(JSONObject options, JsonPlace place) {
        if (!options.has("options")) {
            return null;
        }
        JsonPlace within = place.within("options");
        if (!(options.get("options") instanceof JSONObject some)) {
            throw within.refusedValue("expected a dictionary");
        }
        for (String key : new TreeSet<>(some.keySet())) {
            if (!"fill".equals(key)) {
                throw within.within(key).refused("extra keys not allowed");
            }
        }
        return some.isNull("fill") ? null : some.opt("fill");
    }

    /** The attribute under this name. */
    Attribute attribute(String name) {
        boolean fits = name.length() <= LONGEST_NAME && NAME.matcher(name).matches();
        if (RESERVED.contains(name) || !fits) {
            throw TypeBody.refused("Resource attribute name " + name + " is invalid");
        }
        return new Attribute(name, type(), required());
    }

    /** The stored form of the value for resources that lack the attribute. */
    Object fillOf(String name) {
        String fault = type().fault(fill);
        if (fault != null) {
            throw TypeBody.refused("Option 'fill' of resource attribute " + name + " is invalid: " + fault);
        }
        return type().read(name, fill);
    }

    private boolean required() {
        if (!options.has("required")) {
            return true;
        }
        if (!(options.get("required") instanceof Boolean required)) {
            throw place.within("required").refusedValue("expected bool");
        }
        return required;
    }

    private AttributeType type() {
        return switch (options.getString("type")) {
            case "string" -> text();
            case "uuid" -> new AttributeType.Identifier();
            case "number" -> number();
            case "bool" -> new AttributeType.Flag();
            default -> new AttributeType.Moment();
        };
    }

    private AttributeType text() {
        int least = length("min_length", 0, 0);
        int most = length("max_length", USUAL_LENGTH, 1);
        checkOrder(least, most, least > most);
        return new AttributeType.Text(least, most);
    }

    private AttributeType number() {
        Optional<Double> least = bound("min");
        Optional<Double> most = bound("max");
        checkOrder(
                least.map(AttributeType.Numeric::kept).orElse(null),
                most.map(AttributeType.Numeric::kept).orElse(null),
                least.isPresent() && most.isPresent() && least.get() > most.get());
        return new AttributeType.Numeric(least, most);
    }

    private static void checkOrder(Number least, Number most, boolean reversed) {
        if (reversed) {
            throw TypeBody.refused("Resource attribute value min (or min_length) " + least
                    + " must be less  than or equal to max (or max_length) " + most + "!");
        }
    }

    private int length(String option, int usual, int least) {
        if (!options.has(option)) {
            return usual;
        }
        Object value = options.get(option);
        if (!(value instanceof Integer) && !(value instanceof Long)) {
            throw place.within(option).refusedValue("expected int");
        }
        long length = ((Number) value).longValue();
        if (length < least) {
            throw place.within(option).refusedValue("value must be at least " + least);
        }
        if (length > AttributeType.Text.LONGEST) {
            throw place.within(option).refusedValue("value must be at most " + AttributeType.Text.LONGEST);
        }
        return (int) length;
    }

    private Optional<Double> bound(String option) {
        if (options.isNull(option)) {
            return Optional.empty();
        }
        if (!(options.get(option) instanceof Number bound) || !Double.isFinite(bound.doubleValue())) {
            throw place.within(option).refusedValue("not a valid value");
        }
        return Optional.of(bound.doubleValue());
    }
}
