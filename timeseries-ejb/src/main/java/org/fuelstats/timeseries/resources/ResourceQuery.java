package org.fuelstats.timeseries.resources;

import java.util.Map;
import org.fuelstats.timeseries.queries.Page;

/**
 * A question for a list of resources.
 *
 * @param equal attributes and the values that they must have, as texts of an URL
 */
public record ResourceQuery(String type, Map<String, String> equal, Page page) {
    public ResourceQuery {
        equal = Map.copyOf(equal);
    }
}
