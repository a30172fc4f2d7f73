package org.fuelstats.gnocchi.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.gnocchi.authentication.CurrentCaller;
import org.fuelstats.gnocchi.bodies.JsonPlace;
import org.fuelstats.gnocchi.bodies.SchemaBodies;
import org.fuelstats.gnocchi.metric.ListedMetric;
import org.fuelstats.timeseries.metrics.MetricCatalogue;
import org.fuelstats.timeseries.metrics.MetricCatalogue.MetricQuery;
import org.fuelstats.timeseries.queries.Page;
import org.fuelstats.timeseries.resources.NewResource.MetricLink;
import org.fuelstats.timeseries.resources.ResourceCatalogue;

/** The metrics of one resource. */
@Path("/resource/{type}/{id}/metric")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Resources")
public class ResourceMetricsResource {
    @Inject
    ResourceCatalogue catalogue;

    @Inject
    MetricCatalogue metrics;

    @Inject
    SchemaBodies bodies;

    @Inject
    CurrentCaller caller;

    /** All of them. */
    @GET
    @Operation(summary = "List the metrics of a resource")
    @APIResponse(responseCode = "200", description = "The metrics, with their policies")
    @APIResponse(responseCode = "404", description = "No such type or resource")
    public List<ListedMetric> list(
            @Parameter(description = "The resource's type, or `generic`") @PathParam("type") String type,
            @Parameter(description = "The resource's id") @PathParam("id") String id) {
        UUID resource = ResourceAddress.id(id, caller.get());
        catalogue.get(type, resource, caller.get());
        return all(resource);
    }

    /** Gives the resource more metrics. */
    @POST
    @Operation(
            summary = "Add metrics to a resource",
            description = "An object of names, each with the id of a metric that exists or with"
                    + " `{\"archive_policy_name\": …, \"unit\": …}`. The others stay.")
    @APIResponse(responseCode = "200", description = "All metrics of the resource")
    @APIResponse(responseCode = "400", description = "Unknown metric or policy; nothing is changed")
    @APIResponse(responseCode = "403", description = "The caller may not change the resource")
    @APIResponse(responseCode = "404", description = "No such type or resource")
    @APIResponse(responseCode = "409", description = "The resource has a metric of that name")
    public List<ListedMetric> add(
            @Parameter(description = "The resource's type, or `generic`") @PathParam("type") String type,
            @Parameter(description = "The resource's id") @PathParam("id") String id,
            @Context HttpServletRequest request) {
        UUID resource = ResourceAddress.id(id, caller.get());
        catalogue.changeable(type, resource, caller.get());
        Map<String, MetricLink> links = MetricsMember.read(bodies.value(request), JsonPlace.BODY);
        ResourceRefusals.translated(() -> catalogue.append(type, resource, links, caller.get()));
        return all(resource);
    }

    private List<ListedMetric> all(UUID resource) {
        MetricQuery query = new MetricQuery(Map.of("resource_id", resource.toString()), Page.first());
        return metrics.list(query, caller.get()).stream().map(ListedMetric::of).toList();
    }
}
