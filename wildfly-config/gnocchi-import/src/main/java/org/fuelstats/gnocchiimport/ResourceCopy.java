package org.fuelstats.gnocchiimport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;
import org.fuelstats.client.ServerAnswer;
import org.fuelstats.client.TextIds;

/** Copies resources with their attributes. Those that are there already get the attributes that have changed at the source. */
final class ResourceCopy {
    /** What the server itself sets, and what the copy of metrics does. */
    private static final Set<String> SET_BY_THE_SERVER = Set.of(
            "type",
            "metrics",
            "original_resource_id",
            "creator",
            "created_by_user_id",
            "created_by_project_id",
            "revision_start",
            "revision_end");

    private static final Set<String> FIXED = Set.of("id", "started_at");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final GnocchiServer source;
    private final GnocchiServer target;
    private final String creator;
    private final CopyLog log;

    /** @param creator as whom the target knows the user who copies */
    ResourceCopy(GnocchiServer source, GnocchiServer target, String creator, CopyLog log) {
        this.source = source;
        this.target = target;
        this.creator = creator;
        this.log = log;
    }

    void type(String type) throws IOException, InterruptedException {
        source.pages("/v1/resource/" + GnocchiServer.element(type), resources -> {
            for (JsonNode resource : resources) {
                // The list of generic resources has those of all types, with the generic attributes only.
                if (resource.path("type").asText(type).equals(type)) {
                    copy(type, resource);
                }
            }
        });
    }

    private void copy(String type, JsonNode resource) throws IOException, InterruptedException {
        ObjectNode body = (ObjectNode) Definitions.withoutNulls(resource);
        body.remove(SET_BY_THE_SERVER);
        body.put("id", id(resource));
        ServerAnswer made = target.post("/v1/resource/" + GnocchiServer.element(type), body);
        if (made.status() == 409) {
            change(type, resource.path("id").asText(), body);
        } else if (made.ok()) {
            log.copied("resources", 1);
        } else {
            log.leftOut("Resource " + resource.path("id").asText() + " of type " + type, made.objection());
        }
    }

    /** The text of which Gnocchi made the id, if the target makes the same id of it; else the id. */
    private String id(JsonNode resource) {
        String id = resource.path("id").asText();
        String text = resource.path("original_resource_id").asText(id);
        if (text.equals(id)) {
            return id;
        }
        if (TextIds.resource(text, creator).toString().equals(id)) {
            return text;
        }
        log.leftOut(
                "Resource " + text,
                "its id was made of a text and its creator, who is not " + creator
                        + " here: it has the same UUID, but is not found under the text");
        return id;
    }

    private void change(String type, String id, ObjectNode wanted) throws IOException, InterruptedException {
        String path = "/v1/resource/" + GnocchiServer.element(type) + "/" + id;
        JsonNode there = target.find(path);
        if (there.isMissingNode()) {
            log.leftOut("Resource " + id, "there is a resource with this id that is not of type " + type);
            return;
        }
        ObjectNode changes = JSON.createObjectNode();
        wanted.fields().forEachRemaining(member -> {
            if (!FIXED.contains(member.getKey()) && !member.getValue().equals(there.get(member.getKey()))) {
                changes.set(member.getKey(), member.getValue());
            }
        });
        if (changes.isEmpty()) {
            return;
        }
        ServerAnswer changed = target.patch(path, "application/json", changes);
        if (changed.ok()) {
            log.copied("resources changed", 1);
        } else {
            log.leftOut("Changes of resource " + id, changed.objection());
        }
    }
}
