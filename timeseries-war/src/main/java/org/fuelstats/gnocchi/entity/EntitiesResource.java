package org.fuelstats.gnocchi.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.gnocchi.authentication.CurrentCaller;
import org.fuelstats.gnocchi.bodies.JsonPlace;
import org.fuelstats.gnocchi.bodies.SchemaBodies;
import org.fuelstats.schemas.Message;
import org.fuelstats.timeseries.metrics.Metric;

/** Creates, returns and deletes entities. There is no list of them. */
@Path("/entity")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Entities")
public class EntitiesResource {
    static final String ID =
            "The entity's UUID. Keep it secret: anyone who knows it may read, write and delete" + " the entity";

    @Inject
    Entities entities;

    @Inject
    SchemaBodies bodies;

    @Inject
    CurrentCaller caller;

    /** Makes an entity. */
    @POST
    @Operation(
            summary = "Create an entity",
            description = "Of each archive two of `lifespan`, `points` and `interval` are given, and the third follows"
                    + " from lifespan ="
                    + " points x interval.")
    @RequestBody(content = @Content(mediaType = "application/json", schema = @Schema(ref = "entity.request")))
    @APIResponse(
            responseCode = "201",
            description = "The entity with its archives",
            headers =
                    @Header(name = "Location", description = "Its address", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "entity.answer")))
    @APIResponse(responseCode = "400", description = "Invalid body, or an unsupported archive")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "The Content-Type is not JSON in UTF-8")
    public Response create(@Context HttpServletRequest request, @Context UriInfo uri) {
        Metric made = entities.create(
                EntityBody.read(bodies.read(request, Message.ENTITY_REQUEST), JsonPlace.BODY), caller.get());
        return Response.created(uri.getBaseUriBuilder()
                        .path("entity")
                        .path(made.id().toString())
                        .build())
                .entity(EntityAnswer.of(made))
                .build();
    }

    /** The retention of an entity's measures. */
    @GET
    @Path("/{id}")
    @Operation(summary = "Show an entity")
    @APIResponse(
            responseCode = "200",
            description = "The entity with its archives",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "entity.answer")))
    @APIResponse(responseCode = "403", description = "A resource has shown the entity, and the caller may not read it")
    @APIResponse(responseCode = "404", description = "No such entity")
    public EntityAnswer get(@Parameter(description = ID) @PathParam("id") String id) {
        return EntityAnswer.of(entities.current(id, caller.get()));
    }

    /** Deletes an entity with its measures. */
    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Delete an entity",
            description = "Its measures are deleted, too. A resource that it belonged to is kept.")
    @APIResponse(responseCode = "204", description = "It is deleted")
    @APIResponse(responseCode = "403", description = "A resource has shown the entity, and it is not the caller's")
    @APIResponse(responseCode = "404", description = "No such entity")
    public void delete(@Parameter(description = ID) @PathParam("id") String id) {
        entities.delete(id, caller.get());
    }
}
