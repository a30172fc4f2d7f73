package org.fuelstats.nailgun.sending;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.fuelstats.nailgun.access.NailgunRefusal;
import org.fuelstats.nailgun.actionlogs.RefusedActions;

/** {@code /api/statistics}: what the sender does, for the administrator. */
@Path("/api/statistics")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StatisticsResource {
    private static final int MOST_RECEIPTS = 1000;

    @Inject
    StatisticsRun run;

    @Inject
    SenderReport report;

    @Inject
    Receipts receipts;

    @Inject
    RefusedActions refused;

    /** The sender's state: see {@link SenderReport.State}. */
    @GET
    @Path("state")
    public SenderReport.State state() {
        return report.state();
    }

    /** Sends what is due now; answers when the run has ended. 409 if a run is under way. */
    @POST
    @Path("send")
    public RunResult send() {
        RunResult result = run.run();
        if (result.outcome() == RunResult.Outcome.BUSY) {
            throw NailgunRefusal.conflict(
                    "A run is under way: wait until GET /api/statistics/state says it has ended.");
        }
        return result;
    }

    /** Lets the next run send parked action logs again: {@code {"released": 3}}. */
    @POST
    @Path("release")
    public Map<String, Integer> release() {
        return Map.of("released", refused.release());
    }

    /** What the next run sends first, as it is sent. */
    @GET
    @Path("preview")
    public String preview() {
        return report.preview();
    }

    /** What was sent in the last 90 days and what the collector answered, the latest first; {@code before} is the id of the last one seen. */
    @GET
    @Path("receipts")
    public List<Receipt.Shown> receipts(
            @QueryParam("before") @DefaultValue("9223372036854775807") String before,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        try {
            int most = Integer.parseInt(limit);
            if (most < 1 || most > MOST_RECEIPTS) {
                throw NailgunRefusal.invalid("limit must be a number between 1 and " + MOST_RECEIPTS + ".");
            }
            return receipts.before(Long.parseLong(before), most);
        } catch (NumberFormatException e) {
            throw NailgunRefusal.invalid("before and limit must be integers.");
        }
    }
}
