package org.fuelstats.analytics.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.fuelstats.timeseries.archive.AggregationMethod;

/** What the metric store can compute. */
@Path("/capabilities")
@ApplicationScoped
public class CapabilitiesResource {
    /** The names of all aggregation methods. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, List<String>> capabilities() {
        return Map.of(
                "aggregation_methods",
                AggregationMethod.all().stream().map(AggregationMethod::label).toList());
    }
}
