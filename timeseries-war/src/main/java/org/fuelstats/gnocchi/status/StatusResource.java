package org.fuelstats.gnocchi.status;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.gnocchi.authentication.CurrentCaller;
import org.fuelstats.gnocchi.parameters.QueryParameter;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.gnocchi.status.StatusAnswer.Metricd;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.measures.Measures;
import org.fuelstats.timeseries.metrics.MetricCatalogue;
import org.fuelstats.timeseries.roller.WorkerNames;

/** Reports the backlog. */
@Path("/status")
@RequestScoped
@Tag(name = "Status")
public class StatusResource {
    @Inject
    private Measures measures;

    @Inject
    private MetricCatalogue catalogue;

    @Inject
    private WorkerNames workers;

    @Inject
    private CurrentCaller caller;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Backlog of the roll-up",
            description = "For administrators. Waiting measures are included in all responses already; this shows how"
                    + " far the roll-up is behind.")
    @APIResponse(
            responseCode = "200",
            description = "Numbers of metrics and requests with waiting measures; with `details` also for each metric")
    @APIResponse(responseCode = "403", description = "The caller is not an administrator")
    public StatusAnswer status(
            @Parameter(description = "Whether to list each metric; by default true") @QueryParam("details")
                    String details) {
        if (!caller.get().admin()) {
            throw ApiError.of(ErrorCode.FORBIDDEN, "You may not see the status. Ask an administrator.");
        }
        boolean detailed = new QueryParameter("details", details).flag(true);
        Map<Long, Long> waiting = measures.requestsByMetric();
        Metricd metricd = Metricd.of(workers.all());
        return detailed ? StatusAnswer.of(waiting, ids(waiting.keySet()), metricd) : StatusAnswer.of(waiting, metricd);
    }

    private Map<Long, UUID> ids(Set<Long> numbers) {
        Map<Long, UUID> ids = new HashMap<>();
        catalogue.numbered(numbers).forEach((number, metric) -> ids.put(number, metric.id()));
        return ids;
    }
}
