package org.fuelstats.gnocchi.influxdb;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.gnocchi.authentication.CurrentCaller;
import org.fuelstats.gnocchi.bodies.RequestBodies;
import org.fuelstats.gnocchi.measurejson.CurrentMeasureRules;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.gnocchi.responses.Cause;
import org.fuelstats.gnocchi.typedwrites.TypedIntake;
import org.fuelstats.gnocchi.typedwrites.WrittenResource;
import org.fuelstats.http.Body;
import org.fuelstats.http.ErrorCode;

/** InfluxDB's API for writing, over HTTP. */
@Path("/influxdb")
@RequestScoped
@Tag(name = "InfluxDB", description = "Measures from InfluxDB's clients, such as telegraf.")
public class InfluxdbResource {
    private static final String VERSION = "X-Influxdb-Version";
    private static final String NAME = "Gnocchi 4.7.0";

    @Inject
    private TypedIntake intake;

    @Inject
    private Databases databases;

    @Inject
    private RequestBodies bodies;

    @Inject
    private CurrentMeasureRules rules;

    @Inject
    private CurrentCaller caller;

    @Context
    private HttpServletRequest request;

    @GET
    @Path("/ping")
    @Operation(summary = "Whether the server is there", description = "Without credentials.")
    @APIResponse(responseCode = "204", description = "It is; the header X-Influxdb-Version names it")
    public Response ping() {
        return Response.noContent().header(VERSION, NAME).build();
    }

    /** The same, as InfluxDB's clients ask it. */
    @HEAD
    @Path("/ping")
    @Operation(summary = "The same as GET")
    @APIResponse(responseCode = "204", description = "It is; the header X-Influxdb-Version names it")
    public Response head() {
        return ping();
    }

    @POST
    @Path("/query")
    @Operation(
            summary = "Create a database",
            description = "A database is a resource type. One that exists is left as it is. No other query is"
                    + " understood.")
    @APIResponse(responseCode = "204", description = "The database exists")
    @APIResponse(responseCode = "403", description = "The caller may not create resource types")
    @APIResponse(responseCode = "501", description = "Another query")
    public Response query(
            @Parameter(description = "`CREATE DATABASE name`; also as a form in the body") @QueryParam("q") String q) {
        String query = q == null ? FormArgument.read(bodies.readAny(request), "q") : q;
        if (query != null) {
            databases.create(DatabaseQuery.created(query).orElseThrow(InfluxdbResource::unknownQuery), caller.get());
        }
        return Response.noContent().header(VERSION, NAME).build();
    }

    @POST
    @Path("/write")
    @Operation(
            summary = "Write lines of InfluxDB's line protocol",
            description = "The resource is the value of the tag `host`, the metric"
                    + " `measurement.field@tag=value,…`; texts are ignored. Missing resources and metrics are created,"
                    + " with the policies of the archive policy rules.")
    @RequestBody(
            required = true,
            description = "Lines such as `cpu,host=a,core=1 user=0.64,system=2i 1425652440000000000`",
            content = @Content(mediaType = "text/plain"))
    @APIResponse(responseCode = "204", description = "All are stored")
    @APIResponse(
            responseCode = "400",
            description =
                    "A line that can't be read, or a metric that no archive policy rule fits; the response names it")
    @APIResponse(responseCode = "403", description = "The caller may not write to a metric")
    @APIResponse(responseCode = "404", description = "No such database")
    @APIResponse(responseCode = "409", description = "A resource of another type has the id")
    @APIResponse(responseCode = "413", description = "The body exceeds the size limit")
    public Response write(
            @Parameter(description = "The resource type; by default `influxdb`") @QueryParam("db") String database,
            @Parameter(description = "Unit of the timestamps: `ns` (default), `us`, `ms`, `s`, `m`, `h`")
                    @QueryParam("precision")
                    String precision,
            @Parameter(description = "The tag whose value is the resource's id; by default `host`")
                    @HeaderParam("X-Gnocchi-InfluxDB-Tag-Resource-ID")
                    String tag) {
        Precision unit = Precision.of(precision);
        Body body = bodies.readAny(request);
        Map<String, WrittenResource> written =
                WrittenLines.read(body.bytes(), body.length(), tag == null ? "host" : tag, unit, rules.times());
        intake.take(database == null ? "influxdb" : database, written, caller.get());
        return Response.noContent().header(VERSION, NAME).build();
    }

    private static ApiError unknownQuery() {
        return ApiError.of(ErrorCode.NOT_IMPLEMENTED, new Cause("Not implemented error", "Query not implemented", "q"))
                .withHint("The only query is CREATE DATABASE name.");
    }
}
