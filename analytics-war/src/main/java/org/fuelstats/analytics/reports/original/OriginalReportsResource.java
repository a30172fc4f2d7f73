package org.fuelstats.analytics.reports.original;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.persistence.indexupkeep.IndexCondition;

/** The reports of the original service as JSON, each with the time of its numbers. */
@Path("/json")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Original reports", description = "The reports of earlier versions, with the same figures.")
public class OriginalReportsResource {
    @Inject
    private OriginalInstallationsReport installations;

    @Inject
    private OriginalReleasesReport releases;

    @Inject
    private OriginalSummaryReport summary;

    @Inject
    private IndexCondition index;

    @Inject
    private MeterRegistry meters;

    @Inject
    private Clock clock;

    /** Any {@code refresh} is accepted and ignored: every response is newly computed. */
    @GET
    @Path("/report/installations")
    @Operation(summary = "How many installations there are and what their environments are like")
    @Parameter(
            name = "refresh",
            in = ParameterIn.QUERY,
            description = "Accepted for compatibility and ignored",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The report",
            headers = {
                @Header(name = "Fuelstats-As-Of", ref = "Fuelstats-As-Of"),
                @Header(name = "Fuelstats-Index", ref = "Fuelstats-Index")
            },
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OriginalInstallationsReport.Report.class)))
    public Response installations(
            @Parameter(description = "Only installations of exactly this release; absent or empty for all")
                    @QueryParam("release")
                    String release) {
        return timed("installations", () -> installations.of(release));
    }

    @GET
    @Path("/report/releases")
    @Operation(summary = "Which releases the installations run", description = "The newest version first.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            headers = {
                @Header(name = "Fuelstats-As-Of", ref = "Fuelstats-As-Of"),
                @Header(name = "Fuelstats-Index", ref = "Fuelstats-Index")
            },
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OriginalReleasesReport.Report.class)))
    public Response releases() {
        return timed("releases", releases::work);
    }

    @GET
    @Path("/summary")
    @Operation(summary = "Number of records of each kind")
    @APIResponse(
            responseCode = "200",
            description = "The counts",
            headers = {
                @Header(name = "Fuelstats-As-Of", ref = "Fuelstats-As-Of"),
                @Header(name = "Fuelstats-Index", ref = "Fuelstats-Index")
            },
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OriginalSummaryReport.Report.class)))
    public Response summary() {
        return timed("summary", summary::work);
    }

    private Response timed(String report, Supplier<?> work) {
        Instant asOf = clock.instant();
        Object found = meters.timer("fuelstats.report", "report", report).record(work);
        return Response.ok(found)
                .header("Fuelstats-As-Of", asOf)
                .header("Fuelstats-Index", index.word())
                .build();
    }
}
