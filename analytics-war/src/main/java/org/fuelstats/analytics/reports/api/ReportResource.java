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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.analytics.errors.RequestRefused;
import org.fuelstats.analytics.jobs.Job;
import org.fuelstats.analytics.jobs.Jobs;
import org.fuelstats.analytics.jobs.Jobs.Requester;
import org.fuelstats.analytics.reports.engine.Report;
import org.fuelstats.analytics.reports.engine.ReportCatalogue;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.query.FilterParameters;
import org.fuelstats.analytics.reports.query.ReportAnswer;
import org.fuelstats.analytics.reports.query.ReportCache;
import org.fuelstats.analytics.reports.query.ReportFilters;
import org.fuelstats.analytics.reports.query.ReportRunner;
import org.fuelstats.analytics.reports.query.ReportSettings;
import org.fuelstats.analytics.reports.query.TableAnswer;
import org.fuelstats.http.ErrorCode;

/** Returns a report as JSON or CSV, or starts a job when it is too large to wait for. */
@Path("/reports/{name}")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "Reports")
public class ReportResource {
    private static final String CSV = "csv";
    private static final String JSON = "json";

    @Inject
    private ReportCatalogue catalogue;

    @Inject
    private ReportRunner work;

    @Inject
    private ReportCache cache;

    @Inject
    private Jobs jobs;

    @Inject
    private ReportSettings settings;

    @Context
    private SecurityContext security;

    @Context
    private Request request;

    /**
     * One report.
     *
     * @param format json, or csv for one of its tables
     * @param table the table, for csv; the first one when absent
     */
    @GET
    @Operation(
            summary = "One report",
            description = "Computed at once, or as a job if too many records would have to be counted.")
    @APIResponse(
            responseCode = "200",
            description = "The report, or one of its tables as CSV",
            headers = {
                @Header(name = "Fuelstats-As-Of", ref = "Fuelstats-As-Of"),
                @Header(name = "Fuelstats-Index", ref = "Fuelstats-Index"),
                @Header(
                        name = "Fuelstats-Implausible-Clocks",
                        description = "How many records tell a time that can't be right, so that it counts nowhere",
                        schema = @Schema(type = SchemaType.INTEGER)),
                @Header(
                        name = "ETag",
                        description = "To be sent as If-None-Match; the response is 304 while it is unchanged",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ReportAnswer.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "202",
            description = "The report takes longer; the job that computes it",
            headers = @Header(name = "Location", ref = "Location"),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Job.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the response that If-None-Match names")
    @APIResponse(
            responseCode = "400",
            description = "Invalid filter, format or table; the response explains what is wrong")
    @APIResponse(responseCode = "404", description = "Unknown report")
    @APIResponse(
            responseCode = "429",
            description = "The report would become a job, but the user has too many waiting jobs",
            headers = @Header(name = "Retry-After", ref = "Retry-After"))
    public Response report(
            @Parameter(description = "The report's name", schema = @Schema(ref = "report.name")) @PathParam("name")
                    String name,
            @BeanParam FilterParameters parameters,
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
            @Parameter(description = "One of the report's tables; by default the first one") @QueryParam("table")
                    String table) {
        Report report = catalogue.asked(name);
        if (!format.equals(JSON) && !format.equals(CSV)) {
            throw RequestRefused.of(ErrorCode.INVALID, "'format' must be json or csv; \"" + format + "\" is neither.");
        }
        ReportFilters filters = parameters.read();
        ReportTable wanted = report.asked(table);
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
                .header("Fuelstats-Implausible-Clocks", answer.implausibleClocks())
                .build();
    }

    private boolean tooMuchToWaitFor(Report report, ReportFilters filters) {
        boolean ofRecords =
                report.tables().stream().anyMatch(table -> !table.subject().ofStructure());
        return ofRecords && !cache.holds(report, filters) && work.documents(report, filters) > settings.mostDocuments();
    }

    private static Response.ResponseBuilder csv(Report report, ReportTable table, ReportAnswer answer) {
        TableAnswer rows = answer.tables().get(report.tables().indexOf(table));
        StreamingOutput lines = out -> ReportCsv.write(table, rows, out);
        return Response.ok(lines, "text/csv; charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=" + report.name() + "-" + table.name() + ".csv");
    }
}
