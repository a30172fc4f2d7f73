package org.fuelstats.nailgun.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.fuelstats.http.BodyReader;
import org.fuelstats.nailgun.access.NailgunRefusal;
import org.fuelstats.settings.ByteSize;

/**
 * {@code GET|PUT|PATCH /api/settings}, as Nailgun's: {@code {"settings": {…}, "master_node_uid": "…"}}. PUT replaces the settings, PATCH
 * merges them object by object. The identifier can't be changed: another one in a request is ignored. 400 if the settings are no object,
 * 404 if there are none.
 */
@Path("/api/settings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SettingsResource {
    private static final ByteSize MOST = ByteSize.mebibytes(1);

    @Inject
    MasterNode node;

    @GET
    public String get() {
        return json(node.described());
    }

    @PUT
    @Consumes(MediaType.WILDCARD)
    public String put(InputStream body, @HeaderParam("Content-Encoding") String encoding) {
        return changed(requested(body, encoding), asked -> old -> asked);
    }

    @PATCH
    @Consumes(MediaType.WILDCARD)
    public String patch(InputStream body, @HeaderParam("Content-Encoding") String encoding) {
        return changed(requested(body, encoding), asked -> old -> SettingsJson.merged(old, asked));
    }

    private static Optional<ObjectNode> requested(InputStream body, String encoding) {
        return SettingsJson.requested(new String(BodyReader.readSmall(body, encoding, MOST), UTF_8));
    }

    private String changed(Optional<ObjectNode> asked, Function<ObjectNode, UnaryOperator<ObjectNode>> way) {
        return json(asked.map(settings -> node.change(way.apply(settings))).orElseGet(node::described));
    }

    private static String json(Optional<MasterNode.Described> described) {
        MasterNode.Described node = described.orElseThrow(() -> NailgunRefusal.notFound(
                "This master node has no settings yet: they are made when the server has started with its database."));
        return SettingsJson.MAPPER
                .createObjectNode()
                .put("master_node_uid", node.masterNodeUid())
                .<ObjectNode>set("settings", node.settings())
                .toString();
    }
}
