package org.fuelstats.analytics.quarantine;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.analytics.errors.RequestRefused;
import org.fuelstats.analytics.operators.Private;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.persistence.quarantine.QuarantineEntry;
import org.fuelstats.persistence.quarantine.QuarantineEntry.QuarantineFilter;
import org.fuelstats.persistence.quarantine.QuarantineStore;

/** The operators' API of the quarantine: list, show, replay, delete. */
@Private
@Path("/private/quarantine")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(
        name = "Private: quarantine",
        description = "For operators on the server's own machine: content that the collector rejected.")
@APIResponse(
        responseCode = "403",
        description = "The user is not an operator, or the request comes from another machine or through a proxy")
public class QuarantineResource {
    @Inject
    private QuarantineStore quarantine;

    /**
     * A page of entries, latest first.
     *
     * @param entries entries in the whole quarantine
     * @param bytes their size, counted towards its limit
     * @param after the parameter {@code after} of the next page; null on the last page
     */
    @Schema(
            name = "quarantine.page",
            description = "A page of entries; `entries` and `bytes` are totals of the quarantine.")
    record Page(long entries, long bytes, List<QuarantineEntry> page, Long after) {}

    /** An entry with its body as text; bytes that are not UTF-8 become replacement characters. */
    @Schema(name = "quarantine.whole", description = "An entry with its body as text.")
    record Whole(QuarantineEntry entry, String body) {}

    /** The number of entries that a request changed. */
    @Schema(name = "quarantine.changed", description = "How many entries a request changed.")
    record Changed(int entries) {}

    @GET
    @Operation(summary = "List rejected content, newest first")
    @APIResponseSchema(value = Page.class, responseCode = "200", responseDescription = "A page of entries")
    @APIResponse(responseCode = "400", description = "Invalid parameter")
    public Page list(@BeanParam QuarantineQuery query) {
        List<QuarantineEntry> page = quarantine.list(query.filter(), query.after(), query.limit());
        var totals = quarantine.totals();
        Long next = page.size() < query.limit()
                ? null
                : (Long) page.get(page.size() - 1).id();
        return new Page(totals.entries(), totals.bytes(), page, next);
    }

    @GET
    @Path("/{id:[0-9]{1,18}}")
    @Operation(summary = "Get an entry with its body")
    @APIResponseSchema(value = Whole.class, responseCode = "200", responseDescription = "The entry")
    @APIResponse(responseCode = "404", description = "No such entry")
    public Response one(@Parameter(description = "The entry's id") @PathParam("id") long id) {
        var entry = quarantine.get(id);
        var body = quarantine.body(id);
        if (entry.isEmpty() || body.isEmpty()) throw noSuch(id);
        return Response.ok(new Whole(entry.get(), new String(body.get(), StandardCharsets.UTF_8)))
                .build();
    }

    /** Requests the replay of one entry; the collector performs it within seconds and records the outcome in the entry. */
    @POST
    @Path("/{id:[0-9]{1,18}}/replay")
    @Operation(
            summary = "Replay one entry",
            description = "The collector processes it again within seconds; the entry shows the result.")
    @APIResponseSchema(value = Changed.class, responseCode = "202", responseDescription = "It will be replayed")
    @APIResponse(responseCode = "404", description = "No such entry")
    @APIResponse(
            responseCode = "409",
            description = "The entry cannot be replayed: it has been already, or only"
                    + " the beginning of its body was kept")
    public Response replay(@Parameter(description = "The entry's id") @PathParam("id") long id) {
        var entry = quarantine.get(id);
        if (entry.isEmpty()) throw noSuch(id);
        int changed = quarantine.requestReplay(List.of(id));
        if (changed == 1) return Response.accepted(new Changed(changed)).build();
        String why = entry.get().cut()
                ? "only its beginning was kept"
                : "its state is " + entry.get().state().word();
        throw RequestRefused.of(ErrorCode.CONFLICT, "Entry " + id + " can't be replayed: " + why + ".");
    }

    /** Requests the replay of all selected entries. */
    @POST
    @Path("/replay")
    @Operation(summary = "Replay all selected entries")
    @APIResponseSchema(value = Changed.class, responseCode = "202", responseDescription = "They will be replayed")
    @APIResponse(responseCode = "400", description = "Invalid parameter")
    public Response replay(@BeanParam QuarantineQuery query) {
        return Response.accepted(new Changed(quarantine.requestReplay(query.filter())))
                .build();
    }

    @DELETE
    @Operation(summary = "Delete an entry permanently")
    @APIResponseSchema(value = Changed.class, responseCode = "200", responseDescription = "It is gone")
    @APIResponse(responseCode = "404", description = "No such entry")
    @Path("/{id:[0-9]{1,18}}")
    public Response delete(@Parameter(description = "The entry's id") @PathParam("id") long id) {
        int deleted = quarantine.delete(List.of(id));
        if (deleted == 0) throw noSuch(id);
        return Response.ok(new Changed(deleted)).build();
    }

    /** Deletes all selected entries. Deleting all entries requires {@code all=true}. */
    @DELETE
    @Operation(summary = "Delete all selected entries permanently")
    @APIResponseSchema(value = Changed.class, responseCode = "200", responseDescription = "They are gone")
    @APIResponse(responseCode = "400", description = "Invalid parameter, or no entries selected")
    public Changed delete(
            @BeanParam QuarantineQuery query,
            @Parameter(description = "Select all entries; required if no other parameter selects entries")
                    @QueryParam("all")
                    boolean all) {
        QuarantineFilter filter = query.filter();
        if (filter.equals(QuarantineFilter.ALL) && !all) {
            throw RequestRefused.of(
                    ErrorCode.INVALID, "Select entries, for instance with state=replayed; all=true selects all.");
        }
        return new Changed(quarantine.delete(filter));
    }

    private static RequestRefused noSuch(long id) {
        return RequestRefused.of(ErrorCode.NOT_FOUND, "There is no entry " + id + " in the quarantine.");
    }
}
