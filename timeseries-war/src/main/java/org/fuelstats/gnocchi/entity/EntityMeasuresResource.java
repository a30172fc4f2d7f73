package org.fuelstats.gnocchi.entity;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.gnocchi.authentication.CurrentCaller;
import org.fuelstats.gnocchi.bodies.RequestBodies;
import org.fuelstats.gnocchi.measurejson.CurrentMeasureRules;
import org.fuelstats.gnocchi.measurejson.JsonBuffer;
import org.fuelstats.gnocchi.measurejson.MeasuresBody;
import org.fuelstats.http.Body;
import org.fuelstats.timeseries.measures.Measures.AppendResult;
import org.fuelstats.timeseries.metrics.Metric;

/** The measures of one entity. */
@Path("/entity/{id}/measures")
@ApplicationScoped
@Tag(name = "Entities")
public class EntityMeasuresResource {
    @Inject
    Entities entities;

    @Inject
    CurrentCaller caller;

    @Inject
    EntityMeasures measures;

    @Inject
    RequestBodies bodies;

    @Inject
    CurrentMeasureRules rules;

    /** Stores measures, all of the request or none. */
    @POST
    @Operation(
            summary = "Store measures",
            description = "Atomic: all measures of the request are stored or none. They are readable as soon as the"
                    + " response arrives."
                    + " Measures more than two of the entity's widest intervals before its newest one"
                    + " are late and not stored.")
    @RequestBody(content = @Content(mediaType = "application/json", schema = @Schema(ref = "entity_measures.request")))
    @APIResponse(
            responseCode = "204",
            description = "They are stored",
            headers =
                    @Header(
                            name = "Fuelstats-Late-Measures",
                            description = "Number of late measures, if known and not zero",
                            schema = @Schema(type = SchemaType.INTEGER)))
    @APIResponse(responseCode = "400", description = "Invalid body; the response names the invalid measure")
    @APIResponse(responseCode = "403", description = "A resource has shown the entity, and it is not the caller's")
    @APIResponse(responseCode = "404", description = "No such entity")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "The Content-Type is not JSON in UTF-8")
    public Response post(
            @Parameter(description = EntitiesResource.ID) @PathParam("id") String id,
            @Context HttpServletRequest request) {
        Metric entity = entities.writable(id, caller.get());
        Body body = bodies.read(request);
        AppendResult appended =
                measures.append(entity, MeasuresBody.ofOne(body.bytes(), body.length(), rules.ofEntities()));
        Response.ResponseBuilder answer = Response.noContent();
        if (appended.late() > 0) {
            answer.header("Fuelstats-Late-Measures", appended.late());
        }
        return answer.build();
    }

    /** Shows measures, or archives of them. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Read measures",
            description =
                    "Without `aggregation` and `granularity` measures are returned as sent while they are kept"
                            + " (the entity's widest open interval and two more), before that the mean of the finest archive that covers each time. With `aggregation` only archives are returned.")
    @Parameter(
            name = "start",
            in = ParameterIn.QUERY,
            description = "Start, inclusive: `2013-01-01 12:12:23` (UTC), with a zone, Unix seconds, or relative to"
                    + " now as `-1 hour`. In an archive, the bucket that contains it is included",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "stop",
            in = ParameterIn.QUERY,
            description = "End, exclusive; as `start`",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "aggregation",
            in = ParameterIn.QUERY,
            description = "The aggregation method",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"mean", "sum", "last", "max", "min", "std", "median", "first", "count"}))
    @Parameter(
            name = "granularity",
            in = ParameterIn.QUERY,
            description = "Only the archive with this interval: seconds, or a timespan such as `1 hour`",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The measures, oldest first",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "entity_measures.answer")))
    @APIResponse(responseCode = "400", description = "Invalid argument, or not stored for this entity")
    @APIResponse(responseCode = "403", description = "A resource has shown the entity, and the caller may not read it")
    @APIResponse(responseCode = "404", description = "No such entity")
    public StreamingOutput get(
            @Parameter(description = EntitiesResource.ID) @PathParam("id") String id, @Context UriInfo uri) {
        Metric entity = entities.readable(id, caller.get());
        EntityMeasuresQuery query = EntityMeasuresQuery.read(uri.getQueryParameters(), entity.policy(), rules.now());
        List<TimedValues> stretches = measures.read(entity, query);
        return out -> TimedValues.write(stretches, new JsonBuffer(out));
    }
}
