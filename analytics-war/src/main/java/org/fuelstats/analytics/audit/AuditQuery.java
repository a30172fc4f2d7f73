package org.fuelstats.analytics.audit;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fuelstats.analytics.errors.RequestRefused;
import org.fuelstats.analytics.parameters.PageQuery;
import org.fuelstats.analytics.parameters.QueryValues;
import org.fuelstats.audit.AuditEntry.AuditFilter;
import org.fuelstats.audit.AuditEvent;
import org.fuelstats.http.ErrorCode;

/** The query parameters that select entries of the audit log; invalid ones are rejected with 400 and the expected form. */
class AuditQuery extends PageQuery {
    @Parameter(
            description = "The kind of event",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {
                                "login_refused",
                                "user_locked_out",
                                "address_locked_out",
                                "lockouts_ended",
                                "request"
                            }))
    @QueryParam("event")
    private String event;

    @Parameter(description = "Exactly this user")
    @QueryParam("user")
    private String user;

    @Parameter(description = "Exactly this client's address")
    @QueryParam("address")
    private String address;

    AuditFilter filter() {
        try {
            return new AuditFilter(
                    QueryValues.word("event", event, AuditEvent.values(), AuditEvent::word),
                    user,
                    address,
                    from(),
                    to());
        } catch (IllegalArgumentException e) {
            throw RequestRefused.of(ErrorCode.INVALID, e.getMessage());
        }
    }
}
