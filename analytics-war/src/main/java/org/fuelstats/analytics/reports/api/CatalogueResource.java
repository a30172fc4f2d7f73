package org.fuelstats.analytics.reports.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.analytics.reports.engine.ReportCatalogue;

/** The catalogue of all reports. */
@Path("/reports")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Reports", description = "What the installations tell, counted: one report for each question.")
public class CatalogueResource {
    @Inject
    private ReportCatalogue catalogue;

    /** Which reports there are, with their filters, tables and columns. */
    @GET
    @Operation(
            summary = "The catalogue of reports",
            description = "Which reports there are, with the filters they take, their tables and columns.")
    @APIResponseSchema(value = CatalogueAnswer.class, responseCode = "200", responseDescription = "The catalogue")
    public CatalogueAnswer all() {
        return CatalogueAnswer.of(catalogue);
    }
}
