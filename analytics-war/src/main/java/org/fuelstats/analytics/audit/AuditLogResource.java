package org.fuelstats.analytics.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fuelstats.analytics.operators.OperatorRole;
import org.fuelstats.audit.AuditEntry;
import org.fuelstats.audit.AuditLog;

/** The audit log, for operators. */
@Path("/audit-log")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Audit log", description = "Refused logins, lock-outs and what users changed; requires the role operator.")
public class AuditLogResource {
    @Inject
    private AuditLog log;

    @Context
    private SecurityContext caller;

    /**
     * A page of entries, latest first.
     *
     * @param after the parameter {@code after} of the next page; null on the last page
     */
    @Schema(
            name = "audit.page",
            description =
                    "A page of entries, the latest first. `after` is the marker of the next page, null on the last one.")
    record Page(List<AuditEntry> entries, Long after) {}

    @GET
    @Operation(
            summary = "List the entries",
            description = "Newest first. `request` and `status` are those of a request, and null for other events.")
    @APIResponseSchema(value = Page.class, responseCode = "200", responseDescription = "A page of entries")
    @APIResponse(responseCode = "400", description = "Invalid parameter")
    @APIResponse(responseCode = "403", description = "The user is not an operator")
    public Page list(@BeanParam AuditQuery query) {
        OperatorRole.require(caller, "The audit log requires the role operator.");
        List<AuditEntry> page = log.list(query.filter(), query.after(), query.limit());
        return new Page(
                page,
                page.size() < query.limit()
                        ? null
                        : (Long) page.get(page.size() - 1).id());
    }
}
