package org.fuelstats.gnocchi.reference;

import jakarta.ws.rs.core.Application;
import java.util.List;
import java.util.Map;
import org.fuelstats.gnocchi.MetricStoreApplication;
import org.fuelstats.reference.DescribedApi;
import org.fuelstats.timeseries.metrics.Metric;

/** The metric store's API, as its reference describes it. */
final class MetricStoreDescription implements DescribedApi {
    @Override
    public String name() {
        return "metric-store";
    }

    @Override
    public String module() {
        return "timeseries-war";
    }

    @Override
    public Application application() {
        return new MetricStoreApplication();
    }

    @Override
    public List<Class<?>> modules() {
        return List.of(MetricStoreApplication.class, Metric.class);
    }

    @Override
    public String title() {
        return "Fuel-stats: the metric store";
    }

    @Override
    public String description() {
        return "The specification's entities and resources, and Gnocchi's metrics, on the metric store's listener. Every"
                + " address requires authentication; the operator configures which credentials are accepted.";
    }

    @Override
    public Map<String, List<String>> authentication() {
        return Map.of("basic", List.of("http", "basic"), "keystone", List.of("apiKey", "X-Auth-Token"));
    }

    @Override
    public String introduction() {
        return """
            # The metric store's API, address by address

            %s

            What is promised, and how it differs from what clients know: [the specification's API](entities.md), [Gnocchi's API](gnocchi.md).
            Every address requires authentication (401 without) and may answer 503 with `Retry-After` while the database is unavailable.
            """;
    }
}
