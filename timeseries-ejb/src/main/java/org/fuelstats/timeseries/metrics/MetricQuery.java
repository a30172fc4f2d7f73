package org.fuelstats.timeseries.metrics;

import java.util.Map;
import org.fuelstats.timeseries.queries.Page;

/**
 * A query for a list of metrics.
 *
 * @param equal fields ({@code id}, {@code name}, {@code unit}, {@code archive_policy_name}, {@code resource_id}, {@code creator}, {@code
 *     user_id} and {@code project_id} of the creator) and their required values, as texts from a URL
 */
public record MetricQuery(Map<String, String> equal, Page page) {
    public MetricQuery {
        equal = Map.copyOf(equal);
    }
}
