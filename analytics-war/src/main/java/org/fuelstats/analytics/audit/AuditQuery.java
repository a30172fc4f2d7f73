package org.fuelstats.analytics.audit;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fuelstats.analytics.errors.RequestRefused;
import org.fuelstats.analytics.parameters.QueryValues;
import org.fuelstats.audit.AuditEntry.AuditFilter;
import org.fuelstats.audit.AuditEvent;
import org.fuelstats.http.ErrorCode;

/** The query parameters that select entries of the audit log; invalid ones are rejected with 400 and the expected form. */
class AuditQuery {
    private static final int LONGEST_PAGE = 1000;

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

    @Parameter(
            description = "At or after: a time such as 2026-01-31T12:00:00Z",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @QueryParam("from")
    private String from;

    @Parameter(description = "Before", schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @QueryParam("to")
    private String to;

    @Parameter(
            description = "`after` of the previous page; by default the first page",
            schema = @Schema(type = SchemaType.INTEGER))
    @QueryParam("after")
    private String after;

    @Parameter(
            description = "Entries of a page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "100"))
    @QueryParam("limit")
    @DefaultValue("100")
    private String limit;

    AuditFilter filter() {
        try {
            return new AuditFilter(
                    QueryValues.word("event", event, AuditEvent.values(), AuditEvent::word),
                    user,
                    address,
                    QueryValues.instant("from", from),
                    QueryValues.instant("to", to));
        } catch (IllegalArgumentException e) {
            throw RequestRefused.of(ErrorCode.INVALID, e.getMessage());
        }
    }

    /** The id of the last entry of the page before; null for the first page. */
    Long after() {
        return QueryValues.number("after", after, Long.MAX_VALUE);
    }

    int limit() {
        return QueryValues.number("limit", limit, LONGEST_PAGE).intValue();
    }
}
