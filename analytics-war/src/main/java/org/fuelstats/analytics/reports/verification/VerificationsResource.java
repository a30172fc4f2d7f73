package org.fuelstats.analytics.reports.verification;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.analytics.operators.OperatorRole;

/** The results of the latest verification of all reports, for operators. */
@Path("/verifications")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Verifications", description = "Comparison of all reports with the database; requires the role operator.")
@APIResponse(responseCode = "403", description = "The user is not an operator")
public class VerificationsResource {
    @Inject
    private LatestVerifications outcomes;

    @EJB
    private VerificationTimer timer;

    @Context
    private SecurityContext security;

    /** @param verifiedAt when the latest round ended; null before the first one */
    @Schema(
            name = "verifications",
            description = "The latest results; `verified_at` is null before the first" + " verification.")
    record Answer(Instant verifiedAt, List<LatestVerification> reports) {}

    @GET
    @Operation(summary = "Results of the last verification of all reports")
    @APIResponseSchema(value = Answer.class, responseCode = "200", responseDescription = "The result of each report")
    public Response latest() {
        operatorsOnly();
        return Response.ok(new Answer(outcomes.latest().orElse(null), outcomes.all()))
                .build();
    }

    /** Begins a round; it takes seconds to minutes, report by report. */
    @POST
    @Operation(
            summary = "Start a verification of all reports",
            description = "It takes seconds to minutes, report by report.")
    @APIResponseSchema(value = Answer.class, responseCode = "202", responseDescription = "Started; the results so far")
    public Response begin() {
        operatorsOnly();
        timer.begin();
        return Response.accepted(new Answer(outcomes.latest().orElse(null), outcomes.all()))
                .build();
    }

    private void operatorsOnly() {
        OperatorRole.require(security, "The verification of reports requires the role operator.");
    }
}
