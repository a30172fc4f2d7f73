package org.fuelstats.nailgun.preview;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.fuelstats.nailgun.structure.InstallationDescriptions;

/** {@code GET /api/statistics/structure}: the description of this installation, whether it may be sent or not. */
@Path("/api/statistics/structure")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StructurePreviewResource {
    @Inject
    InstallationDescriptions descriptions;

    /**
     * The body that would be sent now, and what sanitising has removed: {@code {"body": {"installation_structure": {…}}, "removed": {"ip_address":
     * 12, "private": 9}}}. The body is null before the first start is complete.
     */
    @GET
    public String preview() {
        ObjectNode shown = JsonNodeFactory.instance.objectNode().putNull("body");
        ObjectNode removed = shown.putObject("removed");
        descriptions.now().ifPresent(description -> {
            shown.set("body", description.body());
            description.removed().forEach(removed::put);
        });
        return shown.toString();
    }
}
