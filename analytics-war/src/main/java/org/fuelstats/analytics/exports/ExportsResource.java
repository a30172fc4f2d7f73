package org.fuelstats.analytics.exports;

import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Optional;
import org.fuelstats.analytics.ErrorBody;

/** The exports over HTTP, as downloads. */
@Path("/csv")
@RequestScoped
public class ExportsResource {
    private static final String OPERATOR = "operator";
    private static final int RETRY_SECONDS = 30;

    @Inject
    private Exports exports;

    @Inject
    private ExportPlaces places;

    @Inject
    private Clock clock;

    @Context
    private SecurityContext caller;

    @Context
    private HttpServletResponse servletResponse;

    /**
     * One export.
     *
     * @param word which one
     * @param from the first day, as 2026-01-31; 90 days ago when missing
     * @param to the last day; today when missing
     */
    @GET
    @Path("/{export}")
    public Response export(
            @PathParam("export") String word, @QueryParam("from_date") String from, @QueryParam("to_date") String to) {
        Optional<Export> export = Export.of(word);
        if (export.isEmpty()) {
            String known = String.join(", ", Export.words());
            return ErrorBody.answer(404, "There is no export of that name. There are: " + known + ".")
                    .build();
        }
        try {
            return download(export.get(), Days.of(from, to, clock));
        } catch (InvalidDate e) {
            return Response.status(400)
                    .type(MediaType.TEXT_PLAIN_TYPE)
                    .entity(e.getMessage())
                    .build();
        }
    }

    private Response download(Export export, Days days) {
        boolean contacts = caller.isUserInRole(OPERATOR);
        HttpServletResponse answer = servletResponse;
        StreamingOutput body = out -> {
            if (!places.take()) throw busy();
            try {
                write(export, days, contacts, out, answer);
            } finally {
                places.giveBack();
            }
        };
        return Response.ok(body, export.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + export.fileName(days))
                .build();
    }

    private void write(Export export, Days days, boolean contacts, OutputStream out, HttpServletResponse answer)
            throws IOException {
        try {
            exports.write(export, days, contacts, out, ExportProgress.UNHEARD);
        } catch (IOException e) {
            ExportMessages.LOG.clientLeft(export.word());
            throw e;
        } catch (RuntimeException e) {
            if (!answer.isCommitted()) throw e;
            ExportMessages.LOG.brokeOff(export.word(), e.getMessage(), e);
            breakConnection();
            throw new IOException("the export broke off", e);
        }
    }

    /** Once the answer is under way, a broken connection is the one way to say that it isn't whole. */
    private static void breakConnection() throws IOException {
        ServletRequestContext.requireCurrent().getExchange().getConnection().close();
    }

    private static WebApplicationException busy() {
        return new WebApplicationException(
                ErrorBody.answer(503, "As many exports as may run at a time are running: ask again later.")
                        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                        .build());
    }
}
