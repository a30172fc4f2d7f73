package org.fuelstats.gnocchi.metric;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.gnocchi.authentication.CurrentCaller;
import org.fuelstats.gnocchi.bodies.SchemaBodies;
import org.fuelstats.gnocchi.paging.PageParameters.NextPage;
import org.fuelstats.schemas.Message;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.metrics.MetricCatalogue;
import org.fuelstats.timeseries.metrics.MetricCatalogue.MetricQuery;
import org.fuelstats.timeseries.ownership.Caller;

/** Metrics over HTTP. */
@Path("/metric")
@RequestScoped
@Tag(name = "Metrics", description = "A metric is a series of measures, kept according to its archive policy.")
public class MetricResource {
    @Inject
    private MetricCatalogue metrics;

    @Inject
    private MetricAccess access;

    @Inject
    private MetricOwner owner;

    @Inject
    private SchemaBodies bodies;

    @Inject
    private CurrentCaller caller;

    @Context
    private HttpServletRequest request;

    @Context
    private UriInfo uri;

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a metric")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "metric.request")))
    @APIResponse(
            responseCode = "201",
            description = "The metric; the header Location holds its address",
            content = @Content(schema = @Schema(implementation = MetricAnswer.class)))
    @APIResponse(
            responseCode = "400",
            description = "Invalid: unknown policy or resource, a name already used in the resource, or an invalid"
                    + " value; the response says which")
    public Response create() {
        Caller creator = caller.get();
        Metric made = metrics.create(MetricBody.read(bodies.read(request, Message.METRIC_REQUEST), creator), creator);
        return Response.created(uri.getBaseUriBuilder().path("metric/{id}").build(made.id()))
                .entity(MetricAnswer.of(made))
                .build();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "List the metrics that the caller may read",
            description = "In pages: a full one has a header Link with the address of the next. Unknown arguments are"
                    + " passed over.")
    @APIResponse(
            responseCode = "200",
            description = "The metrics",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ListedMetric.class)))
    @APIResponse(responseCode = "400", description = "Invalid argument, named in the response")
    public Response list(@BeanParam MetricFilter filter) {
        MetricQuery query = filter.query();
        List<Metric> page = filter.nothing() ? List.of() : metrics.list(query, caller.get());
        Response.ResponseBuilder answer =
                Response.ok(page.stream().map(ListedMetric::of).toList());
        int limit = query.page().limit();
        if (page.size() == limit) {
            answer.header(
                    HttpHeaders.LINK,
                    NextPage.link(uri, limit, page.get(limit - 1).id(), List.of("id:asc")));
        }
        return answer.build();
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Get a metric with its policy and resource")
    @APIResponse(responseCode = "200", description = "The metric")
    @APIResponse(responseCode = "403", description = "It belongs to others")
    @APIResponse(responseCode = "404", description = "No such metric")
    public WholeMetric one(@Parameter(description = "The metric's UUID") @PathParam("id") String id) {
        Caller reader = caller.get();
        Metric metric = access.current(id, reader);
        return WholeMetric.of(metric, owner.of(metric, reader));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete a metric and its measures", description = "For its creator and administrators.")
    @APIResponse(responseCode = "204", description = "It is gone, at once")
    @APIResponse(responseCode = "403", description = "It belongs to others")
    @APIResponse(responseCode = "404", description = "No such metric")
    public void delete(@Parameter(description = "The metric's UUID") @PathParam("id") String id) {
        Metric metric = access.deletable(id, caller.get());
        if (!metrics.delete(metric.id())) {
            throw MetricAccess.missing(id);
        }
    }
}
