package org.fuelstats.analytics.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.analytics.ErrorBody;
import org.fuelstats.analytics.jobs.Job;
import org.fuelstats.analytics.jobs.Jobs;
import org.fuelstats.analytics.jobs.Requester;

/** The reports by name, and the catalogue of all. */
@Path("/reports")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Reports", description = "What the installations tell, counted: one report for each question.")
public class CatalogueResource {
    private static final String CSV = "csv";
    private static final String JSON = "json";
    private static final int MOST_INSTALLATIONS = 1_000;

    @Inject
    private ReportCatalogue catalogue;

    @Inject
    private ReportWork work;

    @Inject
    private AnswerCache cache;

    @Inject
    private InstallationsBehind behind;

    @Inject
    private Jobs jobs;

    @Inject
    @ConfigProperty(name = "fuelstats.reports.most-documents", defaultValue = "2000000")
    MostDocuments mostDocuments;

    @Inject
    private Verification verification;

    @Context
    private SecurityContext security;

    @Context
    private UriInfo uri;

    @Context
    private Request request;

    /** Which reports there are, with their filters, tables and columns. */
    @GET
    @Operation(
            summary = "The catalogue of reports",
            description = "Which reports there are, with the filters they take, their tables and columns.")
    @APIResponse(
            responseCode = "200",
            description = "The catalogue",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = CatalogueAnswer.class)))
    public CatalogueAnswer all() {
        return CatalogueAnswer.of(catalogue);
    }

    /**
     * One report.
     *
     * @param format json, or csv for one of its tables
     * @param table the table, for csv; the first one when absent
     */
    @GET
    @Path("/{name}")
    @Operation(
            summary = "One report",
            description = "Worked out at once, or as a job when too many records would have to be counted.")
    @Parameter(ref = "release")
    @Parameter(ref = "from")
    @Parameter(ref = "to")
    @Parameter(ref = "filtered")
    @Parameter(ref = "edition")
    @APIResponse(
            responseCode = "200",
            description = "The report, or one of its tables as CSV",
            headers = {
                @Header(
                        name = "Fuelstats-As-Of",
                        description = "When it was worked out",
                        schema = @Schema(type = SchemaType.STRING, format = "date-time")),
                @Header(
                        name = "Fuelstats-Index",
                        description = "Whether the index was current, behind or rebuilding",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        enumeration = {"current", "behind", "rebuilding"})),
                @Header(
                        name = "ETag",
                        description = "Sent back as If-None-Match, it brings a 304 while the answer holds",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ReportAnswer.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "202",
            description = "It takes longer: the job that works it out",
            headers =
                    @Header(
                            name = "Location",
                            description = "The address of the job",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Job.class)))
    @APIResponse(responseCode = "304", description = "The answer that the request's If-None-Match names still holds")
    @APIResponse(
            responseCode = "400",
            description = "A filter, the format or the table can't be read; the answer says how it should look")
    @APIResponse(responseCode = "404", description = "There is no report of this name")
    @APIResponse(
            responseCode = "429",
            description = "It takes longer, and so many jobs of the user wait that no more are taken",
            headers =
                    @Header(
                            name = "Retry-After",
                            description = "In how many seconds to ask again",
                            schema = @Schema(type = SchemaType.INTEGER)))
    public Response report(
            @Parameter(description = "The report's name", schema = @Schema(ref = "report.name")) @PathParam("name")
                    String name,
            @Parameter(
                            description = "The form of the answer; CSV is of one table",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {JSON, CSV},
                                            defaultValue = JSON))
                    @QueryParam("format")
                    @DefaultValue(JSON)
                    String format,
            @Parameter(description = "The name of one of the report's tables; the first one unless said")
                    @QueryParam("table")
                    String table) {
        Report report = report(name);
        if (!format.equals(JSON) && !format.equals(CSV)) {
            throw new BadRequestException("'format' must be json or csv; \"" + format + "\" is neither.");
        }
        ReportFilters filters = FiltersReader.of(uri.getQueryParameters());
        ReportTable wanted = table(report, table);
        if (tooMuchToWaitFor(report, filters)) {
            Job job = jobs.accept(ReportJobs.order(report, filters, format, wanted), Requester.of(security));
            return Response.accepted(job).location(job.address()).build();
        }
        ReportAnswer answer = cache.get(report, filters, () -> work.answer(report, filters));
        EntityTag tag = new EntityTag(Integer.toHexString((answer.asOf() + format + wanted.name()).hashCode()) + "-"
                + Long.toHexString(answer.asOf().toEpochMilli()));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder built =
                unchanged != null ? unchanged : format.equals(CSV) ? csv(report, wanted, answer) : Response.ok(answer);
        return built.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("Fuelstats-As-Of", answer.asOf())
                .header("Fuelstats-Index", answer.index())
                .build();
    }

    /**
     * The installations behind a row, or behind a whole table; for operators.
     *
     * @param table the table; the first one when absent
     * @param after the last identifier of the page before
     */
    @GET
    @Path("/{name}/installations")
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
            description =
                    "Which row: each key column of the table by its name, with the value that the row has; empty for"
                            + " the row of what isn't told",
            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = String.class))
    @Parameter(ref = "release")
    @Parameter(ref = "from")
    @Parameter(ref = "to")
    @Parameter(ref = "filtered")
    @Parameter(ref = "edition")
    @APIResponse(
            responseCode = "200",
            description = "A page of installations",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = InstallationsBehind.Page.class)))
    @APIResponse(responseCode = "400", description = "A filter, the table or the limit can't be read")
    @APIResponse(responseCode = "403", description = "The user isn't an operator")
    @APIResponse(responseCode = "404", description = "There is no report of this name")
    public InstallationsBehind.Page installations(
            @Parameter(description = "The report's name", schema = @Schema(ref = "report.name")) @PathParam("name")
                    String name,
            @Parameter(description = "The name of one of the report's tables; the first one unless said")
                    @QueryParam("table")
                    String table,
            @Parameter(description = "The `after` of the page before; the first page unless said") @QueryParam("after")
                    String after,
            @Parameter(
                            description = "Installations of a page",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "50"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    String limit) {
        operatorsOnly();
        Report report = report(name);
        int most = limit(limit);
        ReportTable wanted = table(report, table);
        Map<String, String> keys = new HashMap<>();
        for (Dimension dimension : wanted.dimensions()) {
            String column = dimension.column().name();
            if (uri.getQueryParameters().containsKey(column))
                keys.put(column, uri.getQueryParameters().getFirst(column));
        }
        return behind.page(wanted, FiltersReader.of(uri.getQueryParameters()), keys, blank(after) ? null : after, most);
    }

    /** The same question put to the index and to the database; for operators. */
    @GET
    @Path("/{name}/verify")
    @Operation(
            summary = "Compare a report with the database",
            description = "For the role operator: the same question is put to the index and to the database.")
    @Parameter(ref = "release")
    @Parameter(ref = "from")
    @Parameter(ref = "to")
    @Parameter(ref = "filtered")
    @Parameter(ref = "edition")
    @APIResponse(
            responseCode = "200",
            description = "Whether they agree, and in which rows they don't",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Verification.Outcome.class)))
    @APIResponse(responseCode = "400", description = "A filter can't be read")
    @APIResponse(responseCode = "403", description = "The user isn't an operator")
    @APIResponse(responseCode = "404", description = "There is no report of this name")
    public Verification.Outcome verify(
            @Parameter(description = "The report's name", schema = @Schema(ref = "report.name")) @PathParam("name")
                    String name) {
        operatorsOnly();
        return verification.of(report(name), FiltersReader.of(uri.getQueryParameters()));
    }

    private void operatorsOnly() {
        if (!security.isUserInRole("operator")) {
            throw new ForbiddenException(
                    ErrorBody.answer(403, "This shows single installations: it is for users with the role operator.")
                            .build());
        }
    }

    private static int limit(String text) {
        if (text.matches("[0-9]{1,4}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST_INSTALLATIONS) return limit;
        }
        throw new BadRequestException(
                "'limit' must be a number from 1 to " + MOST_INSTALLATIONS + "; \"" + text + "\" is none.");
    }

    private static boolean blank(String text) {
        return text == null || text.isEmpty();
    }

    private boolean tooMuchToWaitFor(Report report, ReportFilters filters) {
        boolean ofRecords =
                report.tables().stream().anyMatch(table -> !table.subject().ofStructure());
        return ofRecords && !cache.holds(report, filters) && work.documents(report, filters) > mostDocuments.number();
    }

    private static Response.ResponseBuilder csv(Report report, ReportTable table, ReportAnswer answer) {
        TableAnswer rows = answer.tables().get(report.tables().indexOf(table));
        StreamingOutput lines = out -> ReportCsv.write(table, rows, out);
        return Response.ok(lines, "text/csv; charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=" + report.name() + "-" + table.name() + ".csv");
    }

    private Report report(String name) {
        return catalogue
                .named(name)
                .orElseThrow(() -> new NotFoundException(
                        ErrorBody.answer(404, "There is no report \"" + name + "\". GET /api/v1/reports lists all.")
                                .build()));
    }

    private static ReportTable table(Report report, String name) {
        if (blank(name)) return report.tables().get(0);
        return report.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadRequestException("The report has no table \"" + name + "\". It has: "
                        + report.tables().stream().map(ReportTable::name).collect(Collectors.joining(", ")) + "."));
    }
}
