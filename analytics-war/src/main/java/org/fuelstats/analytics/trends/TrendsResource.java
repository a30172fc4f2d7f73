package org.fuelstats.analytics.trends;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.analytics.errors.RequestRefused;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.http.RequestedTime;

/** The REST API of the trends. */
@Path("/json/trends")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Trends", description = "Figures of the fleet over time.")
public class TrendsResource {
    private static final Duration USUAL_SPAN = Duration.ofDays(365);
    private static final Duration LONGEST_SPAN = Duration.ofDays(365 * 20);

    @Inject
    private TrendsReport report;

    @Inject
    private Clock clock;

    /**
     * Figures of the fleet over time.
     *
     * @param start an instant such as 2026-01-31T00:00:00Z; a year before the stop when missing
     * @param stop an instant; now when missing
     */
    @GET
    @Operation(
            summary = "Figures of the fleet over time",
            description = "By hour, day, week or month, depending on the length of the period.")
    @APIResponseSchema(value = TrendsAnswer.class, responseCode = "200", responseDescription = "The trends")
    @APIResponse(responseCode = "400", description = "Invalid time, or an empty period")
    public Response trends(
            @Parameter(description = "A release; empty for all releases" + " together")
                    @QueryParam("release")
                    @DefaultValue("")
                    String release,
            @Parameter(
                            description = "Start, inclusive, such as 2026-01-31T00:00:00Z; by default a year"
                                    + " before `stop`",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("start")
                    String start,
            @Parameter(
                            description = "End, exclusive; by default now",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("stop")
                    String stop) {
        Instant to = stop == null ? clock.instant() : time("stop", stop);
        Instant from = start == null ? to.minus(USUAL_SPAN) : time("start", start);
        if (!from.isBefore(to) || from.isBefore(to.minus(LONGEST_SPAN)) || from.isBefore(Instant.EPOCH)) {
            throw RequestRefused.of(
                    ErrorCode.INVALID,
                    "'start' (" + from + ") must be before 'stop' (" + to
                            + "), by 20 years at most, and not before 1970.");
        }
        return Response.ok(report.of(release, from, to)).build();
    }

    private static Instant time(String parameter, String text) {
        return RequestedTime.instant(text)
                .orElseThrow(() -> RequestRefused.of(
                        ErrorCode.INVALID,
                        "'" + parameter + "' must be an instant in UTC such as 2026-01-31T00:00:00Z, in the years 1 to"
                                + " 9999; \"" + text + "\" is none."));
    }
}
