package org.fuelstats.ceilometer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.fuelstats.ceilometer.MetricStore.Ensured;
import org.fuelstats.ceilometer.mapping.Kinds.Described;
import org.fuelstats.client.ServerAnswer;
import org.fuelstats.client.ServerClient;

/** Creates resources with their entities, and entities of existing resources. */
final class Resources {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServerClient client;
    private final ArchiveList archives;

    Resources(ServerClient client, ArchiveList archives) {
        this.client = client;
        this.archives = archives;
    }

    /** Sees to it that the resource is there with these entities at least. */
    Ensured ensure(ResourceToCreate resource) throws IOException, InterruptedException {
        ServerAnswer made = create(resource, resource.described());
        String objection = null;
        if (made.status() == 400 && !resource.described().equals(Described.GENERIC)) {
            objection = made.objection();
            made = create(resource, Described.GENERIC);
        }
        if (made.status() == 409) {
            return extended(resource);
        }
        if (!made.ok()) {
            throw refused(made, resource);
        }
        return ensured(made.json(), objection);
    }

    private ServerAnswer create(ResourceToCreate resource, Described described)
            throws IOException, InterruptedException {
        ObjectNode body = JSON.valueToTree(described.attributes());
        body.put("id", resource.id().toString())
                .put("user_id", resource.user())
                .put("project_id", resource.project())
                .put("started_at", resource.startedAt().toString());
        ObjectNode entities = body.putObject("entities");
        resource.meters().keySet().forEach(name -> entities.set(name, archives.entity()));
        return client.post("/v1/resource/" + described.type(), JSON.writeValueAsBytes(body));
    }

    /** The names that are sent are all that it has afterwards, so those that it has already are sent with them. */
    private Ensured extended(ResourceToCreate resource) throws IOException, InterruptedException {
        String path = "/v1/resource/generic/" + resource.id();
        ServerAnswer found = client.get(path);
        if (!found.ok()) {
            throw refused(found, resource);
        }
        JsonNode before = found.json();
        ObjectNode body = JSON.createObjectNode();
        ObjectNode entities = body.putObject("entities");
        before.path("entities").fields().forEachRemaining(entry -> entities.set(entry.getKey(), entry.getValue()));
        boolean lacking = false;
        for (String name : resource.meters().keySet()) {
            if (!entities.has(name)) {
                entities.set(name, archives.entity());
                lacking = true;
            }
        }
        if (!lacking) {
            return ensured(before, null);
        }
        ServerAnswer changed = client.patch(path, JSON.writeValueAsBytes(body));
        if (!changed.ok()) {
            throw refused(changed, resource);
        }
        return ensured(changed.json(), null);
    }

    private static ResourceRefused refused(ServerAnswer answer, ResourceToCreate resource) {
        return new ResourceRefused("The metric store refused the resource " + resource.originalId() + " ("
                + answer.request() + " answered " + answer.status() + "): " + answer.objection());
    }

    private static Ensured ensured(JsonNode resource, String objection) {
        Map<String, UUID> entities = new HashMap<>();
        resource.path("entities")
                .fields()
                .forEachRemaining(entry -> entities.put(
                        entry.getKey(), UUID.fromString(entry.getValue().asText())));
        return new Ensured(resource.path("type").asText(), entities, objection);
    }
}
