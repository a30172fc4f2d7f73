package org.fuelstats.analytics.reports.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.analytics.errors.RequestRefused;
import org.fuelstats.analytics.operators.OperatorRole;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportCatalogue;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.query.DrillDown;
import org.fuelstats.analytics.reports.query.FilterParameters;
import org.fuelstats.http.ErrorCode;

/** The installations behind a row of a report; for operators. */
@Path("/reports/{name}/installations")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "Reports")
public class DrillDownResource {
    private static final int MOST_INSTALLATIONS = 1_000;

    @Inject
    private ReportCatalogue catalogue;

    @Inject
    private DrillDown behind;

    @Context
    private SecurityContext security;

    @Context
    private UriInfo uri;

    /**
     * The installations behind a row, or behind a whole table; for operators.
     *
     * @param table the table; the first one when absent
     * @param after the last identifier of the page before
     */
    @GET
    @Operation(
            summary = "The installations behind a row of a report",
            description =
                    "For the role operator, in the order of their identifiers. Without keys it is those behind the"
                            + " whole table.")
    @Parameter(
            name = "keys",
            in = ParameterIn.QUERY,
            style = ParameterStyle.FORM,
            explode = Explode.TRUE,
            description = "The row: the value of each key column by its name; empty for the row of unknown values",
            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = String.class))
    @APIResponseSchema(
            value = DrillDown.Page.class,
            responseCode = "200",
            responseDescription = "A page of installations")
    @APIResponse(responseCode = "400", description = "Invalid filter, table or limit")
    @APIResponse(responseCode = "403", description = "The user is not an operator")
    @APIResponse(responseCode = "404", description = "Unknown report")
    public DrillDown.Page installations(
            @Parameter(description = "The report's name", schema = @Schema(ref = "report.name")) @PathParam("name")
                    String name,
            @BeanParam FilterParameters filters,
            @Parameter(description = "One of the report's tables; by default the first one") @QueryParam("table")
                    String table,
            @Parameter(description = "`after` of the previous page; by default the first page") @QueryParam("after")
                    String after,
            @Parameter(
                            description = "Page size",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "50"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    String limit) {
        OperatorRole.require(security);
        Report report = catalogue.asked(name);
        int most = limit(limit);
        ReportTable wanted = report.asked(table);
        Map<String, String> keys = new HashMap<>();
        for (Dimension dimension : wanted.dimensions()) {
            String column = dimension.column().name();
            if (uri.getQueryParameters().containsKey(column))
                keys.put(column, uri.getQueryParameters().getFirst(column));
        }
        return behind.page(wanted, filters.read(), keys, after == null || after.isEmpty() ? null : after, most);
    }

    private static int limit(String text) {
        if (text.matches("[0-9]{1,4}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST_INSTALLATIONS) return limit;
        }
        throw RequestRefused.of(
                ErrorCode.INVALID,
                "'limit' must be a number from 1 to " + MOST_INSTALLATIONS + "; \"" + text + "\" is none.");
    }
}
