package org.fuelstats.analytics.jobs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fuelstats.analytics.ErrorBody;

/** Jobs over HTTP: order, look, cancel, download. */
@Path("/jobs")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class JobsResource {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LONGEST_PAGE = 1000;
    private static final int LOOK_AGAIN_SECONDS = 2;

    @Inject
    private Jobs jobs;

    @Context
    private SecurityContext user;

    /**
     * A page of jobs, the latest first.
     *
     * @param after what to ask for next as {@code after}; null on the last page
     */
    record Page(List<Job> jobs, UUID after) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response order(InputStream body) {
        Job job = jobs.accept(JobBody.read(body), Requester.of(user));
        return Response.accepted(job).location(job.address()).build();
    }

    @GET
    public Page list(@QueryParam("after") String after, @QueryParam("limit") @DefaultValue("100") String limit) {
        int most = limit(limit);
        if (after != null && !ID.matcher(after).matches()) {
            throw new BadRequestException("after is the id of the last job of the page before.");
        }
        List<Job> page = jobs.list(Requester.of(user), after == null ? null : UUID.fromString(after), most);
        return new Page(
                page, page.size() < most ? null : page.get(page.size() - 1).id());
    }

    @GET
    @Path("/{id}")
    public Job one(@PathParam("id") String id) {
        return found(id);
    }

    /** Cancels a job that waits or runs: it is told as cancelled from now on. One that has ended is forgotten. */
    @DELETE
    @Path("/{id}")
    public Response end(@PathParam("id") String id) {
        Optional<Job> cancelled = jobs.cancelOrForget(found(id), Requester.of(user));
        return cancelled.map(Response::ok).orElseGet(Response::noContent).build();
    }

    @GET
    @Path("/{id}/result")
    @Produces(MediaType.WILDCARD)
    public Response result(@PathParam("id") String id) {
        Job job = found(id);
        return switch (job.state()) {
            case DONE -> download(job);
            case WAITING, RUNNING ->
                ErrorBody.answer(409, "The job is " + word(job) + ": ask for its result when its state is done.")
                        .header(HttpHeaders.RETRY_AFTER, LOOK_AGAIN_SECONDS)
                        .build();
            case FAILED, CANCELLED ->
                ErrorBody.answer(409, "The job has no result, its state is " + word(job) + ": " + job.message())
                        .build();
            case EXPIRED ->
                ErrorBody.answer(410, "The result is no longer kept. Order it again.")
                        .build();
        };
    }

    private Response download(Job job) {
        ResultForm form = jobs.form(job).orElseThrow(JobsResource::noSuch);
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
                    .orElseThrow(
                            () -> new IOException("the result of the job " + job.id() + " went during a download"));
            out.write(bytes);
            left -= bytes.length;
        }
    }

    private Job found(String id) {
        if (!ID.matcher(id).matches()) throw noSuch();
        return jobs.find(UUID.fromString(id), Requester.of(user)).orElseThrow(JobsResource::noSuch);
    }

    private static NotFoundException noSuch() {
        return new NotFoundException(ErrorBody.answer(
                        404, "There is no such job: it was forgotten when its time was over, or it is another user's.")
                .build());
    }

    private static String word(Job job) {
        return job.state().name().toLowerCase(Locale.ROOT);
    }

    private static int limit(String text) {
        if (text.matches("\\d{1,4}")) {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= LONGEST_PAGE) return number;
        }
        throw new BadRequestException("limit is a whole number from 1 to " + LONGEST_PAGE + ".");
    }
}
