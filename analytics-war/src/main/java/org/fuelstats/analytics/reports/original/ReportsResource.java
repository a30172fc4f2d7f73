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
import org.fuelstats.analytics.index.IndexCondition;

/** The reports as JSON, each with the time of its numbers. */
@Path("/json")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ReportsResource {
    @Inject
    private InstallationsReport installations;

    @Inject
    private ReleasesReport releases;

    @Inject
    private SummaryReport summary;

    @Inject
    private IndexCondition index;

    @Inject
    private MeterRegistry meters;

    @Inject
    private Clock clock;

    /** Any {@code refresh} is accepted and means nothing: every answer is worked out anew. */
    @GET
    @Path("/report/installations")
    public Response installations(@QueryParam("release") String release) {
        return timed("installations", () -> installations.of(release));
    }

    @GET
    @Path("/report/releases")
    public Response releases() {
        return timed("releases", releases::work);
    }

    @GET
    @Path("/summary")
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
