package org.fuelstats.gnocchi.resource;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.fuelstats.gnocchi.bodies.JsonPlace;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.names.UuidText;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.resources.AttributeType;
import org.fuelstats.timeseries.resources.DateTimeText;
import org.fuelstats.timeseries.resources.NewResource;
import org.fuelstats.timeseries.resources.RelativeTime;
import org.fuelstats.timeseries.resources.ResourceChange;
import org.fuelstats.timeseries.resources.ResourceChange.FieldUpdate;
import org.fuelstats.timeseries.resources.ResourceId;
import org.fuelstats.timeseries.resources.ResourceType;
import org.fuelstats.timeseries.resources.ResourceType.Attribute;
import org.json.JSONObject;

/** Parses Gnocchi's bodies that create and change resources, and refuses what can't be in its words. Relative times count from now. */
final class ResourceMembers {
    private static final int LONGEST_ID = 289;

    private final ResourceType type;
    private final JSONObject body;
    private final Instant now;
    private final Map<String, Object> attributes = new HashMap<>();

    private ResourceMembers(ResourceType type, Object body, Instant now) {
        this.type = type;
        this.now = now;
        if (!(body instanceof JSONObject members)) {
            throw JsonPlace.BODY.refused("expected a dictionary");
        }
        this.body = members;
    }

    /** The resource that a body of {@code POST /v1/resource/<type>} describes. */
    static NewResource made(ResourceType type, Object body, Caller creator, Instant now) {
        return new ResourceMembers(type, body, now).made(creator);
    }

    /** The change that a body of {@code PATCH} describes, as seen through this type. */
    static ResourceChange change(ResourceType type, Object body, Instant now) {
        return new ResourceMembers(type, body, now).change();
    }

    /** Judges what is there before what is missing, as voluptuous does. */
    private NewResource made(Caller creator) {
        check(true);
        ResourceId id = body.has("id") ? id(creator) : null;
        NewResource made = new NewResource(
                id,
                owner("user_id"),
                owner("project_id"),
                body.has("started_at") ? start("started_at") : null,
                moment("ended_at"),
                attributes,
                body.has("metrics") ? MetricsMember.read(body.get("metrics"), place("metrics")) : Map.of());
        if (id == null) {
            throw place("id").refused("required key not provided");
        }
        for (Attribute attribute : type.attributes()) {
            if (attribute.required() && !body.has(attribute.name())) {
                throw place(attribute.name()).refused("required key not provided");
            }
        }
        return made;
    }

    private ResourceChange change() {
        check(false);
        return new ResourceChange(
                edit("user_id", this::owner),
                edit("project_id", this::owner),
                edit("started_at", this::start),
                edit("ended_at", this::moment),
                attributes,
                edit("metrics", name -> MetricsMember.read(body.get(name), place(name))));
    }

    private void check(boolean creation) {
        for (String name : new TreeSet<>(body.keySet())) {
            switch (name) {
                case "user_id", "project_id", "started_at", "ended_at", "metrics" -> {}
                default -> {
                    if (!(creation && "id".equals(name))) {
                        attribute(name);
                    }
                }
            }
        }
    }

    private void attribute(String name) {
        Attribute attribute = type.attribute(name);
        if (attribute == null) {
            throw place(name).refused("extra keys not allowed");
        }
        Object value = body.isNull(name) ? null : body.get(name);
        if (attribute.type() instanceof AttributeType.Moment) {
            value = RelativeTime.settled(value, now);
        }
        if (value != null || attribute.required()) {
            String fault = attribute.type().fault(value);
            if (fault != null) {
                throw place(name).refusedValue(fault);
            }
        }
        attributes.put(name, value);
    }

    private ResourceId id(Caller creator) {
        if (!(body.get("id") instanceof String text) || text.isBlank()) {
            throw place("id").refusedValue("not a valid value");
        }
        if (text.indexOf('/') >= 0) {
            throw place("id").refusedValue("'/' is not supported in resource id");
        }
        if (text.length() > LONGEST_ID && UuidText.read(text).isEmpty()) {
            throw place("id").refusedValue("transformable resource id >" + LONGEST_ID + " max allowed characters");
        }
        return ResourceId.of(text, creator);
    }

    private String owner(String name) {
        if (!body.has(name) || body.isNull(name)) {
            return null;
        }
        if (!(body.get(name) instanceof String owner)) {
            throw place(name).refusedValue("not a valid value");
        }
        return owner;
    }

    private Instant start(String name) {
        if (body.isNull(name)) {
            throw place(name).refusedValue("not a valid value");
        }
        return moment(name);
    }

    private Instant moment(String name) {
        if (!body.has(name) || body.isNull(name)) {
            return null;
        }
        try {
            return DateTimeText.read(name, RelativeTime.settled(body.get(name), now));
        } catch (RequestRejectedException e) {
            throw place(name).refusedValue("not a valid value").withHint(e.getMessage());
        }
    }

    private <T> FieldUpdate<T> edit(String name, Function<String, T> read) {
        return body.has(name) ? FieldUpdate.to(read.apply(name)) : FieldUpdate.none();
    }

    private static JsonPlace place(String name) {
        return JsonPlace.BODY.within(name);
    }
}
