package org.fuelstats.analytics.exports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.analytics.errors.RequestRefused;
import org.fuelstats.http.ErrorCode;

/** The REST API of the exports. */
@Path("/csv")
@RequestScoped
@Tag(name = "Exports", description = "Environments, nodes, plugins and workloads as CSV files.")
public class ExportsResource {
    private static final String OPERATOR = "operator";
    private static final Duration RETRY = Duration.ofSeconds(30);

    @Inject
    private Exports exports;

    @Inject
    private ExportPlaces places;

    @Inject
    private Clock clock;

    @Context
    private SecurityContext caller;

    /**
     * One export.
     *
     * @param word which one
     * @param from the first day, as 2026-01-31; 90 days ago when missing
     * @param to the last day; today when missing
     */
    @GET
    @Path("/{export}")
    @Operation(
            summary = "Download an export",
            description = "Streamed. Contact data are included for operators only. If the database fails during the"
                    + " response, the connection is closed.")
    @APIResponse(
            responseCode = "200",
            description = "The file: CSV, or an archive of all for `all`",
            headers =
                    @Header(
                            name = "Content-Disposition",
                            description = "The name of the file",
                            schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-tar", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "400",
            description = "An invalid date; the response names it as plain text",
            content = @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "Unknown export")
    @APIResponse(
            responseCode = "503",
            description = "Too many exports are running, or the database is unavailable",
            headers = @Header(name = "Retry-After", ref = "Retry-After"))
    public Response export(
            @Parameter(description = "Which one", schema = @Schema(implementation = Export.class)) @PathParam("export")
                    String word,
            @Parameter(
                            description = "The first day in UTC, such as 2026-01-31; by default 90 days ago",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("from_date")
                    String from,
            @Parameter(
                            description = "The last day in UTC, such as 2026-01-31; by default today",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("to_date")
                    String to) {
        Optional<Export> export = Export.of(word);
        if (export.isEmpty()) {
            String known = String.join(", ", Export.words());
            throw RequestRefused.of(ErrorCode.NOT_FOUND, "Unknown export. Known exports: " + known + ".");
        }
        try {
            return download(export.get(), ExportDays.of(from, to, clock));
        } catch (ExportDays.InvalidDate e) {
            throw RequestRefused.plainText(ErrorCode.INVALID, e.getMessage());
        }
    }

    private Response download(Export export, ExportDays days) {
        boolean contacts = caller.isUserInRole(OPERATOR);
        StreamingOutput body = out -> {
            if (!places.take()) throw busy();
            try {
                exports.write(export, days, contacts, out, Exports.Progress.UNHEARD);
            } finally {
                places.release();
            }
        };
        return Response.ok(body, export.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + export.fileName(days))
                .build();
    }

    private static RequestRefused busy() {
        return RequestRefused.of(ErrorCode.UNAVAILABLE, "Too many exports are running. Retry later.")
                .retryAfter(RETRY);
    }
}
