package org.fuelstats.gnocchi.resource;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.fuelstats.gnocchi.bodies.JsonPlace;
import org.fuelstats.gnocchi.entity.EntityBody;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.metrics.NewMetric;
import org.fuelstats.timeseries.names.UuidText;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.resources.DateTimeText;
import org.fuelstats.timeseries.resources.NewResource;
import org.fuelstats.timeseries.resources.NewResource.MetricLink;
import org.fuelstats.timeseries.resources.ResourceChange;
import org.fuelstats.timeseries.resources.ResourceChange.FieldUpdate;
import org.fuelstats.timeseries.resources.ResourceId;
import org.fuelstats.timeseries.resources.ResourceType;
import org.json.JSONObject;

/** Parses the early API's bodies that create and change resources; they have been validated by the schema. */
final class ResourceBody {
    private static final Set<String> FIXED = Set.of("id", "type", "user_id", "project_id");
    private static final Pattern SPACED = Pattern.compile("\\d{4}-\\d\\d-\\d\\d .*");
    private static final Set<String> COMMON = Set.of("started_at", "ended_at", "entities");

    private final ResourceType type;
    private final JSONObject body;

    private ResourceBody(ResourceType type, JSONObject body) {
        this.type = type;
        this.body = body;
    }

    /** The resource that a body of {@code POST /v1/resource/<type>} describes. */
    static NewResource made(ResourceType type, JSONObject body, Caller creator) {
        return new ResourceBody(type, body).made(creator);
    }

    /** The change that a body of {@code PATCH} describes, as seen through this type. */
    static ResourceChange change(ResourceType type, JSONObject body) {
        return new ResourceBody(type, body).change();
    }

    /** Whether a body is in the early API's form: it has entities, or a time that is written with a space. */
    static boolean early(Object body) {
        return body instanceof JSONObject members
                && (members.has("entities") || spaced(members, "started_at") || spaced(members, "ended_at"));
    }

    private static boolean spaced(JSONObject members, String name) {
        return members.opt(name) instanceof String text
                && SPACED.matcher(text.strip()).matches();
    }

    private NewResource made(Caller creator) {
        if (body.has("type") && !type.name().equals(body.get("type"))) {
            throw place("type").refused("the address says that the type is " + type.name());
        }
        return new NewResource(
                ResourceId.of(body.getString("id"), creator),
                owner("user_id"),
                owner("project_id"),
                moment("started_at"),
                moment("ended_at"),
                attributes(),
                body.has("entities") ? entities() : Map.of(),
                true);
    }

    private ResourceChange change() {
        FIXED.stream().filter(body::has).sorted().findFirst().ifPresent(name -> {
            throw place(name).refused("extra keys not allowed: '" + name + "' of a resource never changes");
        });
        return new ResourceChange(
                FieldUpdate.none(),
                FieldUpdate.none(),
                edit("started_at", this::moment),
                edit("ended_at", this::moment),
                attributes(),
                edit("entities", name -> entities()));
    }

    private <T> FieldUpdate<T> edit(String name, Function<String, T> read) {
        return body.has(name) ? FieldUpdate.to(read.apply(name)) : FieldUpdate.none();
    }

    private String owner(String name) {
        String owner = body.getString(name);
        if (owner.isBlank()) {
            throw place(name).refused("must not be empty: it says whose the resource is");
        }
        return owner;
    }

    private Instant moment(String name) {
        return body.isNull(name) ? null : DateTimeText.read(name, body.get(name));
    }

    /** Those of its type; their values are judged by the catalogue. */
    private Map<String, Object> attributes() {
        Map<String, Object> attributes = new HashMap<>();
        for (String name : body.keySet()) {
            if (FIXED.contains(name) || COMMON.contains(name)) {
                continue;
            }
            if (type.attribute(name) == null) {
                throw place(name)
                        .refused("extra keys not allowed: resource type " + type.name() + " has no such attribute");
            }
            attributes.put(name, body.isNull(name) ? null : body.get(name));
        }
        return attributes;
    }

    private Map<String, MetricLink> entities() {
        JSONObject named = body.getJSONObject("entities");
        Map<String, MetricLink> entities = new HashMap<>();
        for (String name : named.keySet()) {
            JsonPlace place = place("entities").within(name);
            entities.put(checked(name, place), entity(named.get(name), place));
        }
        return entities;
    }

    private static String checked(String name, JsonPlace place) {
        try {
            return NewMetric.checkedName(name);
        } catch (RequestRejectedException e) {
            throw place.refused(e.getMessage());
        }
    }

    private static MetricLink entity(Object written, JsonPlace place) {
        if (written instanceof JSONObject parameters) {
            return new MetricLink.Made(EntityBody.read(parameters, place), null);
        }
        return UuidText.read((String) written)
                .<MetricLink>map(MetricLink.Existing::new)
                .orElseThrow(() -> notAnEntity(place));
    }

    private static ApiError notAnEntity(JsonPlace place) {
        return place.refused("neither an entity's UUID nor an object with the archives of one to be made");
    }

    private static JsonPlace place(String name) {
        return new JsonPlace(List.of(name));
    }
}
