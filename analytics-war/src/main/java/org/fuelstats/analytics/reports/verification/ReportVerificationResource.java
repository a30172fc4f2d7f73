package org.fuelstats.analytics.reports.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.analytics.operators.OperatorRole;
import org.fuelstats.analytics.reports.engine.ReportCatalogue;
import org.fuelstats.analytics.reports.query.FilterParameters;

/** Compares one report with the database, for operators. */
@Path("/reports/{name}/verify")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "Reports")
public class ReportVerificationResource {
    @Inject
    private ReportCatalogue catalogue;

    @Inject
    private ReportVerifier verification;

    @Context
    private SecurityContext security;

    /** The same question put to the index and to the database; for operators. */
    @GET
    @Operation(
            summary = "Compare a report with the database",
            description = "For the role operator: the same question is put to the index and to the database.")
    @APIResponseSchema(
            value = ReportVerifier.Outcome.class,
            responseCode = "200",
            responseDescription = "Whether they agree, and in which rows they don't")
    @APIResponse(responseCode = "400", description = "A filter can't be read")
    @APIResponse(responseCode = "403", description = "The user is not an operator")
    @APIResponse(responseCode = "404", description = "Unknown report")
    public ReportVerifier.Outcome verify(
            @Parameter(description = "The report's name", schema = @Schema(ref = "report.name")) @PathParam("name")
                    String name,
            @BeanParam FilterParameters filters) {
        OperatorRole.require(security);
        return verification.of(catalogue.asked(name), filters.read());
    }
}
