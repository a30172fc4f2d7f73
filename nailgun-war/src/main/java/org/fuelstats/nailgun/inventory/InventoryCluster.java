package org.fuelstats.nailgun.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * An environment without its nodes, as Nailgun's tables have it: members are columns. What a release of Nailgun does not have is missing, or
 * JSON's null.
 *
 * @param settings the groups with their settings
 * @param defaultSettings those of its OpenStack release
 * @param networking neutron's or nova-network's parameters
 * @param plugins those that are switched on
 */
public record InventoryCluster(
        ObjectNode columns,
        ObjectNode release,
        JsonNode settings,
        JsonNode defaultSettings,
        JsonNode vmwareSettings,
        ObjectNode networking,
        List<ObjectNode> nodeGroups,
        List<ObjectNode> plugins,
        List<ObjectNode> pluginLinks) {
    /** Nailgun's number of the environment. */
    public long id() {
        return columns.path("id").longValue();
    }
}
