package org.fuelstats.nailgun.inventory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A node: members are columns.
 *
 * @param interfaces each with its number, and the bond's if it belongs to one
 * @param bonds each with its number
 */
public record InventoryNode(ObjectNode columns, List<ObjectNode> interfaces, List<ObjectNode> bonds) {}
