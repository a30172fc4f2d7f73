package org.fuelstats.nailgun.structure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import org.fuelstats.nailgun.consent.Consent;
import org.fuelstats.nailgun.inventory.AdminNetwork;
import org.fuelstats.nailgun.inventory.Inventory;
import org.fuelstats.nailgun.inventory.InventoryCluster;
import org.fuelstats.nailgun.sanitising.Sanitiser;
import org.fuelstats.nailgun.sanitising.StructurePart;
import org.fuelstats.schemas.Message;
import org.fuelstats.schemas.Schemas;
import org.fuelstats.schemas.Violation;
import org.json.JSONObject;

/** Writes the request {@code installation_structure} from what Nailgun's database tells now. */
final class DescriptionWriter {
    private final Inventory inventory;

    DescriptionWriter(Inventory inventory) {
        this.inventory = inventory;
    }

    /**
     * Describes the installation.
     *
     * @param settings the master node's settings, which tell what was agreed to, and whether contact data may be sent
     * @throws InvalidDescription if the collector would not take the description
     */
    InstallationDescription described(String masterNodeUid, JsonNode settings, MasterNodeFiles files)
            throws SQLException {
        Sanitiser sanitiser = Consent.of(settings).sanitiser();
        Collected collected = new Collected();
        ArrayNode clusters = JsonNodeFactory.instance.arrayNode();
        int allocated = 0;
        for (InventoryCluster cluster : inventory.clusters()) {
            ClusterDescription description = new ClusterDescription(sanitiser, collected, cluster);
            inventory.eachNode(cluster.id(), description::add);
            allocated += description.nodes();
            clusters.add(description.described());
        }
        ObjectNode raw = JsonNodeFactory.instance.objectNode();
        raw.put("master_node_uid", masterNodeUid);
        raw.put("clusters_num", clusters.size());
        raw.put("allocated_nodes_num", allocated);
        raw.put("unallocated_nodes_num", inventory.unallocatedNodes());
        files.release().ifPresent(release -> raw.set("fuel_release", renamed(release.deepCopy())));
        files.setup().ifPresent(setup -> {
            raw.set("dns", setup.dns());
            raw.set("pxe", setup.pxe());
        });
        inventory.adminNetwork().ifPresent(network -> raw.set("admin_network", described(network)));
        ObjectNode left = collected.left(sanitiser.structure(StructurePart.INSTALLATION, raw));
        JsonNode release = left.path("fuel_release");
        if (!release.path("release").isTextual()
                || !release.path("api").isTextual()
                || !release.path("feature_groups").isArray()) {
            left.remove("fuel_release"); // optional as a whole, but not in part
        }
        files.setup().ifPresent(setup -> left.set("modified_settings", setup.modifiedSettings()));
        left.set("clusters", clusters);
        left.set("user_information", UserInformation.of(settings));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("installation_structure", left);
        refuseInvalid(body);
        return new InstallationDescription(body, collected.removed());
    }

    /** Since 6.1 two revisions are called after their repositories. */
    private static ObjectNode renamed(ObjectNode release) {
        for (String[] names : new String[][] {{"fuellib_sha", "fuel-library_sha"}, {"ostf_sha", "fuel-ostf_sha"}}) {
            if (release.has(names[0]) && !release.has(names[1])) {
                release.set(names[1], release.get(names[0]));
            }
        }
        return release;
    }

    private static ObjectNode described(AdminNetwork network) {
        ObjectNode described = JsonNodeFactory.instance.objectNode();
        described.put("networks_num", network.networks());
        network.prefixLength().ifPresent(length -> described.put("prefix_length", length));
        network.dhcpPoolSize().ifPresent(size -> described.put("dhcp_pool_size", size));
        described.put("gateway_configured", network.gatewayConfigured());
        return described.put("customized", network.customized());
    }

    private static void refuseInvalid(ObjectNode body) {
        Schemas.of(Message.INSTALLATION_STRUCTURE_REQUEST)
                .violationIn(new JSONObject(body.toString()))
                .map(Violation::toString)
                .ifPresent(violation -> {
                    throw new InvalidDescription(violation);
                });
    }
}
