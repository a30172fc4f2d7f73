package org.fuelstats.gnocchi.prometheus;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.gnocchi.authentication.CurrentCaller;
import org.fuelstats.gnocchi.bodies.RequestBodies;
import org.fuelstats.gnocchi.measurejson.CurrentMeasureRules;
import org.fuelstats.gnocchi.metric.AcceptedMeasures;
import org.fuelstats.gnocchi.typedwrites.TypedIntake;
import org.fuelstats.gnocchi.typedwrites.WrittenResource;
import org.fuelstats.http.Body;

/** Prometheus' remote write over HTTP. */
@Path("/prometheus")
@RequestScoped
@Tag(name = "Prometheus", description = "Measures from Prometheus servers.")
public class PrometheusResource {
    private static final String TYPE = "prometheus";

    @Inject
    private TypedIntake intake;

    @Inject
    private RequestBodies bodies;

    @Inject
    private CurrentMeasureRules rules;

    @Inject
    private CurrentCaller caller;

    @Context
    private HttpServletRequest request;

    @POST
    @Path("/write")
    @Operation(
            summary = "Take in samples that a Prometheus server writes (remote write 1.0)",
            description = "The series of a job's instance are metrics of the resource `job@instance` of the type"
                    + " `prometheus`, named by `__name__`. Missing ones are created with the policies of the archive"
                    + " policy rules. Other labels are dropped.")
    @RequestBody(
            required = true,
            description = "The message `prometheus.WriteRequest`, compressed by Snappy",
            content = @Content(mediaType = "application/x-protobuf"))
    @APIResponse(responseCode = "202", description = "All are stored; " + AcceptedMeasures.LATE_DESCRIPTION)
    @APIResponse(
            responseCode = "400",
            description = "No such message, an invalid sample, or a metric that no archive policy rule fits")
    @APIResponse(responseCode = "403", description = "The caller may not write to a metric")
    @APIResponse(responseCode = "409", description = "A resource of another type has the id")
    @APIResponse(responseCode = "413", description = "The message exceeds the size limit of bodies")
    public Response write() {
        Body body = bodies.readCompressed(request);
        byte[] message = RemoteWriteBody.message(body, bodies.limit());
        Map<String, WrittenResource> written = RemoteWrite.read(message, message.length, rules.times());
        return AcceptedMeasures.answer(intake.take(TYPE, written, caller.get()));
    }
}
