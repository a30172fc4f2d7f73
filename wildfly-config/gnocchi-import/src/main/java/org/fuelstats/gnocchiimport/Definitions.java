package org.fuelstats.gnocchiimport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fuelstats.client.ServerAnswer;

/** Copies archive policies, their rules, and resource types. What is there under the same name stays as it is. */
final class Definitions {
    static final String GENERIC = "generic";
    private static final String POLICIES = "/v1/archive_policy";
    private static final String RULES = "/v1/archive_policy_rule";
    private static final String TYPES = "/v1/resource_type";
    private static final String JSON_PATCH = "application/json-patch+json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final GnocchiServer source;
    private final GnocchiServer target;
    private final CopyLog log;

    Definitions(GnocchiServer source, GnocchiServer target, CopyLog log) {
        this.source = source;
        this.target = target;
        this.log = log;
    }

    /** @return the aggregation methods of each policy, by its name */
    Map<String, Set<String>> policies() throws IOException, InterruptedException {
        Map<String, Set<String>> methods = new HashMap<>();
        for (JsonNode policy : source.get(POLICIES)) {
            String name = policy.path("name").asText();
            methods.put(name, texts(policy.path("aggregation_methods")));
            JsonNode there = target.find(POLICIES + "/" + GnocchiServer.element(name));
            if (there.isMissingNode()) {
                create("archive policies", POLICIES, name, policyToCreate(policy));
            } else if (!same(policy, there)) {
                log.leftOut(
                        "Archive policy " + name,
                        "an archive policy of this name with another definition is there, which counts");
            }
        }
        return methods;
    }

    /** Timespan and points say the same; a policy is created by two of three. */
    private static ObjectNode policyToCreate(JsonNode policy) {
        ObjectNode body = JSON.createObjectNode();
        for (String member : List.of("name", "back_window", "aggregation_methods")) {
            body.set(member, policy.get(member));
        }
        ArrayNode definition = body.putArray("definition");
        for (JsonNode archive : policy.path("definition")) {
            String length = archive.path("points").isNumber() ? "points" : "timespan";
            definition
                    .addObject()
                    .<ObjectNode>set("granularity", archive.get("granularity"))
                    .set(length, archive.get(length));
        }
        return body;
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return one.path("definition").equals(other.path("definition"))
                && one.path("back_window").asInt() == other.path("back_window").asInt()
                && texts(one.path("aggregation_methods")).equals(texts(other.path("aggregation_methods")));
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    void rules() throws IOException, InterruptedException {
        for (JsonNode rule : source.get(RULES)) {
            String name = rule.path("name").asText();
            JsonNode there = target.find(RULES + "/" + GnocchiServer.element(name));
            if (there.isMissingNode()) {
                create("archive policy rules", RULES, name, rule);
            } else if (!there.equals(rule)) {
                log.leftOut("Archive policy rule " + name, "another rule of this name is there, which counts");
            }
        }
    }

    /** @return the names of the types of which resources are to be copied */
    List<String> types() throws IOException, InterruptedException {
        List<String> names = new ArrayList<>(List.of(GENERIC));
        for (JsonNode type : source.get(TYPES)) {
            String name = type.path("name").asText();
            if (name.equals(GENERIC)) {
                continue;
            }
            names.add(name);
            String path = TYPES + "/" + GnocchiServer.element(name);
            JsonNode there = target.find(path);
            if (there.isMissingNode()) {
                ObjectNode body = JSON.createObjectNode().put("name", name);
                body.set("attributes", withoutNulls(type.path("attributes")));
                create("resource types", TYPES, name, body);
            } else {
                extend(path, name, type.path("attributes"), there.path("attributes"));
            }
        }
        return names;
    }

    /** Attributes that are missing are added. Resources that are there already have none, so an added attribute is not required. */
    private void extend(String path, String name, JsonNode attributes, JsonNode there)
            throws IOException, InterruptedException {
        ArrayNode changes = JSON.createArrayNode();
        attributes.fields().forEachRemaining(attribute -> {
            if (!there.has(attribute.getKey())) {
                ObjectNode value = attribute.getValue().deepCopy();
                changes.addObject()
                        .put("op", "add")
                        .put("path", "/attributes/" + attribute.getKey())
                        .set("value", withoutNulls(value.put("required", false)));
            } else if (!there.get(attribute.getKey())
                    .path("type")
                    .equals(attribute.getValue().path("type"))) {
                log.leftOut(
                        "Attribute " + attribute.getKey() + " of resource type " + name,
                        "an attribute of this name has another type here");
            }
        });
        if (!changes.isEmpty()) {
            ServerAnswer changed = target.patch(path, JSON_PATCH, changes);
            if (changed.ok()) {
                log.copied("attributes added to resource types", changes.size());
            } else {
                log.leftOut("Attributes of resource type " + name, changed.objection());
            }
        }
    }

    private void create(String what, String path, String name, JsonNode body) throws IOException, InterruptedException {
        ServerAnswer made = target.post(path, body);
        if (made.ok()) {
            log.copied(what, 1);
        } else {
            log.leftOut("Of the " + what + ", " + name, made.objection());
        }
    }

    /** A copy without members that are null, at any depth: an option that is not set. */
    static JsonNode withoutNulls(JsonNode node) {
        if (!node.isObject()) {
            return node;
        }
        ObjectNode copy = JSON.createObjectNode();
        node.fields().forEachRemaining(member -> {
            if (!member.getValue().isNull()) {
                copy.set(member.getKey(), withoutNulls(member.getValue()));
            }
        });
        return copy;
    }
}
