package org.fuelstats.gnocchi.metric;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.gnocchi.authentication.CurrentCaller;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.resources.Resource;
import org.fuelstats.timeseries.resources.ResourceCatalogue;
import org.fuelstats.timeseries.resources.ResourceId;

/** A metric under its name in its resource; the same as under its id. */
@Path("/resource/{type}/{resource}/metric/{name}")
@RequestScoped
@Tag(name = "Metrics")
public class NamedMetricResource {
    @Inject
    private ResourceCatalogue resources;

    @Inject
    private MetricResource metric;

    @Inject
    private MeasuresResource measures;

    @Inject
    private CurrentCaller caller;

    @PathParam("type")
    private String type;

    @PathParam("resource")
    private String resource;

    @PathParam("name")
    private String name;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Get a metric of a resource by its name")
    @APIResponse(responseCode = "200", description = "The metric")
    @APIResponse(responseCode = "404", description = "No such type, resource or metric")
    public WholeMetric one() {
        return metric.one(id());
    }

    @DELETE
    @Operation(summary = "Delete a metric of a resource by its name")
    @APIResponse(responseCode = "204", description = "It is gone, at once")
    @APIResponse(responseCode = "403", description = "It belongs to others")
    @APIResponse(responseCode = "404", description = "No such type, resource or metric")
    public void delete() {
        metric.delete(id());
    }

    @POST
    @Path("/measures")
    @Operation(summary = "Write measures of a metric of a resource by its name")
    @APIResponse(responseCode = "202", description = "All are stored; " + AcceptedMeasures.LATE_DESCRIPTION)
    @APIResponse(responseCode = "400", description = "Invalid measure, named in the response; nothing is stored")
    @APIResponse(responseCode = "404", description = "No such type, resource or metric")
    public Response take() {
        return measures.take(id());
    }

    @GET
    @Path("/measures")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Read aggregates of a metric of a resource by its name")
    @APIResponse(responseCode = "200", description = "The aggregates")
    @APIResponse(responseCode = "400", description = "Invalid argument, named in the response")
    @APIResponse(responseCode = "404", description = "No such type, resource or metric")
    public StreamingOutput read(@BeanParam MeasuresQuery query) {
        return measures.read(id(), query);
    }

    private String id() {
        Caller reader = caller.get();
        Resource owner = resources.get(type, resourceId(reader), reader);
        UUID found = owner.metrics().get(name);
        if (found == null) {
            throw MetricAccess.missing(name);
        }
        return found.toString();
    }

    private UUID resourceId(Caller reader) {
        try {
            return ResourceId.of(resource, reader).id();
        } catch (RequestRejectedException impossible) {
            throw ApiError.of(ErrorCode.NOT_FOUND, "Resource " + resource + " does not exist");
        }
    }
}
