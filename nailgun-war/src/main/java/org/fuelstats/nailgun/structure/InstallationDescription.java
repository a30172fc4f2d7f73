package org.fuelstats.nailgun.structure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A description that may leave.
 *
 * @param body the collector's request, {@code {"installation_structure": {…}}}
 * @param removed how many values sanitising has removed, by kind
 */
public record InstallationDescription(ObjectNode body, Map<String, Integer> removed) {
    public InstallationDescription {
        removed = Collections.unmodifiableMap(new TreeMap<>(removed));
    }
}
