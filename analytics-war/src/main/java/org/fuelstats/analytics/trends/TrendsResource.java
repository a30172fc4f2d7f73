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
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.analytics.errors.ErrorBody;

/** The trends as JSON. */
@Path("/json/trends")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Trends", description = "How the numbers of the fleet moved.")
public class TrendsResource {
    private static final Duration USUAL_SPAN = Duration.ofDays(365);
    private static final Duration LONGEST_SPAN = Duration.ofDays(365 * 20);

    @Inject
    private TrendsReport report;

    @Inject
    private Clock clock;

    /**
     * How the numbers of the fleet moved.
     *
     * @param start an instant such as 2026-01-31T00:00:00Z; a year before the stop when missing
     * @param stop an instant; now when missing
     */
    @GET
    @Operation(
            summary = "How the numbers of the fleet moved",
            description = "By whole hours, days, weeks or months, whichever fits the span.")
    @APIResponse(
            responseCode = "200",
            description = "The trends",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TrendsAnswer.class)))
    @APIResponse(responseCode = "400", description = "A time can't be read, or the span is none")
    public Response trends(
            @Parameter(description = "One release; all together when empty") @QueryParam("release") @DefaultValue("")
                    String release,
            @Parameter(
                            description = "From when on: an instant such as 2026-01-31T00:00:00Z; a year before `stop`"
                                    + " unless said",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("start")
                    String start,
            @Parameter(
                            description = "Before when; now unless said",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("stop")
                    String stop) {
        try {
            Instant to = stop == null ? clock.instant() : Instant.parse(stop);
            Instant from = start == null ? to.minus(USUAL_SPAN) : Instant.parse(start);
            if (!from.isBefore(to) || from.isBefore(to.minus(LONGEST_SPAN)) || from.isBefore(Instant.EPOCH)) {
                return ErrorBody.answer(
                                400,
                                "'start' (" + from + ") must lie before 'stop' (" + to
                                        + "), by 20 years at most, and not before 1970.")
                        .build();
            }
            return Response.ok(report.of(release, from, to)).build();
        } catch (DateTimeParseException e) {
            return ErrorBody.answer(
                            400,
                            "'start' and 'stop' must be instants in UTC such as 2026-01-31T00:00:00Z; \""
                                    + e.getParsedString() + "\" is none.")
                    .build();
        }
    }
}
