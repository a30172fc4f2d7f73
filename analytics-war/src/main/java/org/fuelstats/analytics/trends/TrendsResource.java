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
import org.fuelstats.analytics.ErrorBody;

/** The trends as JSON. */
@Path("/json/trends")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
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
    public Response trends(
            @QueryParam("release") @DefaultValue("") String release,
            @QueryParam("start") String start,
            @QueryParam("stop") String stop) {
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
