package org.fuelstats.nailgun.inventory;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The master node, as Nailgun's table has it.
 *
 * @param uid its identifier, which never changes
 * @param settings with what the administrator agreed to
 */
public record InventoryMasterNode(String uid, JsonNode settings) {}
