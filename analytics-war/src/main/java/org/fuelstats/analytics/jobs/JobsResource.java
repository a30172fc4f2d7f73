package org.fuelstats.analytics.jobs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.analytics.errors.RequestRefused;
import org.fuelstats.analytics.jobs.Jobs.Requester;
import org.fuelstats.http.ErrorCode;

/** The REST API of jobs: submit, list, cancel, download. */
@Path("/jobs")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Jobs", description = "Reports and exports that are computed in the background.")
public class JobsResource {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LONGEST_PAGE = 1000;
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(2);

    @Inject
    private Jobs jobs;

    @Context
    private SecurityContext user;

    /**
     * A page of jobs, latest first.
     *
     * @param after the parameter {@code after} of the next page; null on the last page
     */
    @Schema(
            name = "jobs",
            description = "A page of jobs. `after` is the marker of the next page, null on the" + " last one.")
    record Page(List<Job> jobs, UUID after) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Request a report or an export")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "job.request")))
    @APIResponse(
            responseCode = "202",
            description = "The job",
            headers = @Header(name = "Location", ref = "Location"),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Job.class)))
    @APIResponse(
            responseCode = "400",
            description = "Invalid: an unknown report, format, table or filter, or an invalid filter value")
    @APIResponse(responseCode = "403", description = "The requested data requires the role operator")
    @APIResponse(responseCode = "413", description = "The body is longer than 64 KiB")
    @APIResponse(responseCode = "415", description = "The Content-Type is not JSON")
    @APIResponse(
            responseCode = "429",
            description = "The user has too many waiting jobs",
            headers = @Header(name = "Retry-After", ref = "Retry-After"))
    public Response order(@Context HttpServletRequest request) throws IOException {
        JobRequest ordered =
                JobRequestReader.read(request.getInputStream(), request.getHeader(HttpHeaders.CONTENT_ENCODING));
        Job job = jobs.accept(ordered, Requester.of(user));
        return Response.accepted(job).location(job.address()).build();
    }

    @GET
    @Operation(
            summary = "List the jobs",
            description = "Newest first. Operators see the jobs of all users, others their own.")
    @APIResponseSchema(value = Page.class, responseCode = "200", responseDescription = "A page of jobs")
    @APIResponse(responseCode = "400", description = "Invalid `after` or `limit`")
    public Page list(
            @Parameter(
                            description = "`after` of the previous page; by default the first page",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("after")
                    String after,
            @Parameter(
                            description = "Jobs of a page",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "100"))
                    @QueryParam("limit")
                    @DefaultValue("100")
                    String limit) {
        int most = limit(limit);
        if (after != null && !ID.matcher(after).matches()) {
            throw RequestRefused.of(ErrorCode.INVALID, "'after' must be the id of the last job of the previous page.");
        }
        List<Job> page = jobs.list(Requester.of(user), after == null ? null : UUID.fromString(after), most);
        return new Page(
                page, page.size() < most ? null : page.get(page.size() - 1).id());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One job")
    @APIResponseSchema(value = Job.class, responseCode = "200", responseDescription = "The job")
    @APIResponse(responseCode = "404", description = "The job does not exist or belongs to another user")
    public Job one(@Parameter(description = "The job's id") @PathParam("id") String id) {
        return found(id);
    }

    /** Cancels a waiting or running job, which is reported as cancelled from now on. A finished job is deleted. */
    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Cancel or delete a job",
            description = "A waiting or running job is cancelled; a finished one is deleted with its result.")
    @APIResponseSchema(value = Job.class, responseCode = "200", responseDescription = "It is cancelled")
    @APIResponse(responseCode = "204", description = "It is forgotten")
    @APIResponse(responseCode = "404", description = "The job does not exist or belongs to another user")
    public Response end(@Parameter(description = "The job's id") @PathParam("id") String id) {
        Optional<Job> cancelled = jobs.cancelOrForget(found(id), Requester.of(user));
        return cancelled.map(Response::ok).orElseGet(Response::noContent).build();
    }

    @GET
    @Path("/{id}/result")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "Download the result of a job")
    @APIResponse(
            responseCode = "200",
            description = "The result in the requested format",
            headers = {
                @Header(
                        name = "Content-Disposition",
                        description = "The name of the file",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Content-Length",
                        description = "Its length in bytes",
                        schema = @Schema(type = SchemaType.INTEGER))
            },
            content = {
                @Content(mediaType = "application/json", schema = @Schema(ref = "report.answer")),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-tar", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "403",
            description = "The result requires the role operator, which the user has no more")
    @APIResponse(responseCode = "404", description = "The job does not exist or belongs to another user")
    @APIResponse(
            responseCode = "409",
            description = "No result: the job is waiting or running (Retry-After says when to poll again),"
                    + " failed, or was cancelled",
            headers = @Header(name = "Retry-After", ref = "Retry-After"))
    @APIResponse(responseCode = "410", description = "The result has expired")
    public Response result(@Parameter(description = "The job's id") @PathParam("id") String id) {
        Job job = found(id);
        return switch (job.state()) {
            case DONE -> download(job);
            case WAITING, RUNNING ->
                throw RequestRefused.of(
                                ErrorCode.CONFLICT,
                                "The job is " + word(job) + ": its result is available in the state done.")
                        .retryAfter(POLL_INTERVAL);
            case FAILED, CANCELLED ->
                throw RequestRefused.of(
                        ErrorCode.CONFLICT, "The job has no result, its state is " + word(job) + ": " + job.message());
            case EXPIRED -> throw RequestRefused.of(ErrorCode.GONE, "The result has expired. Request it again.");
        };
    }

    private Response download(Job job) {
        ResultForm form = jobs.form(job, Requester.of(user)).orElseThrow(JobsResource::noSuch);
        StreamingOutput parts = out -> copy(job, out);
        return Response.ok(parts)
                .type(form.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + form.fileName() + "\"")
                .header(HttpHeaders.CONTENT_LENGTH, job.resultBytes())
                .build();
    }

    private void copy(Job job, OutputStream out) throws IOException {
        long left = job.resultBytes();
        for (int part = 0; left > 0; part++) {
            byte[] bytes = jobs.part(job, part)
                    .orElseThrow(() ->
                            new IllegalStateException("the result of the job " + job.id() + " went during a download"));
            out.write(bytes);
            left -= bytes.length;
        }
    }

    private Job found(String id) {
        if (!ID.matcher(id).matches()) throw noSuch();
        return jobs.find(UUID.fromString(id), Requester.of(user)).orElseThrow(JobsResource::noSuch);
    }

    private static RequestRefused noSuch() {
        return RequestRefused.of(ErrorCode.NOT_FOUND, "No such job: it has expired, or it belongs to another user.");
    }

    private static String word(Job job) {
        return job.state().name().toLowerCase(Locale.ROOT);
    }

    private static int limit(String text) {
        if (text.matches("\\d{1,4}")) {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= LONGEST_PAGE) return number;
        }
        throw RequestRefused.of(ErrorCode.INVALID, "'limit' must be an integer from 1 to " + LONGEST_PAGE + ".");
    }
}
