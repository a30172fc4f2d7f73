package org.fuelstats.gnocchi.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.fuelstats.timeseries.archive.AggregationMethod;

/** Lists the aggregation methods of the metric store. */
@Path("/capabilities")
@ApplicationScoped
public class CapabilitiesResource {
    /** The names of all aggregation methods. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The names of all aggregation methods")
    @APIResponse(responseCode = "200", description = "`{\"aggregation_methods\": [\"mean\", …]}`")
    public Map<String, List<String>> capabilities() {
        return Map.of(
                "aggregation_methods",
                AggregationMethod.all().stream().map(AggregationMethod::label).toList());
    }
}
