package org.fuelstats.timeseries.resources;

import java.util.Map;
import org.fuelstats.timeseries.queries.Page;

/**
 * A query for a list of resources.
 *
 * @param equal attributes and their required values, as texts from a URL
 */
public record ResourceQuery(String type, Map<String, String> equal, Page page) {
    public ResourceQuery {
        equal = Map.copyOf(equal);
    }
}
