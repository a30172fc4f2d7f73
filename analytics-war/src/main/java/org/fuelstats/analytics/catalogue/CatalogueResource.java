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
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fuelstats.analytics.ErrorBody;
import org.fuelstats.analytics.jobs.Job;
import org.fuelstats.analytics.jobs.Jobs;
import org.fuelstats.analytics.jobs.Requester;

/** The reports by name, and the catalogue of all. */
@Path("/reports")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
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
    public Response report(
            @PathParam("name") String name,
            @QueryParam("format") @DefaultValue(JSON) String format,
            @QueryParam("table") String table) {
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
    public InstallationsBehind.Page installations(
            @PathParam("name") String name,
            @QueryParam("table") String table,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") String limit) {
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
    public Verification.Outcome verify(@PathParam("name") String name) {
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
        return Response.ok(ReportCsv.of(table, rows), "text/csv; charset=utf-8")
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
