package org.fuelstats.analytics.quarantine;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fuelstats.analytics.errors.RequestRefused;
import org.fuelstats.analytics.parameters.QueryValues;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.persistence.quarantine.QuarantineEntry.EntryState;
import org.fuelstats.persistence.quarantine.QuarantineEntry.QuarantineFilter;

/** The query parameters that select quarantine entries; invalid ones are rejected with 400 and the expected form. */
class QuarantineQuery {
    private static final int LONGEST_PAGE = 1000;

    @Parameter(
            description = "The collector's endpoint",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {
                                "action_logs",
                                "installation_structure",
                                "oswl_stats",
                                "ostf_stats",
                                "failure_reports"
                            }))
    @QueryParam("endpoint")
    private String endpoint;

    @Parameter(description = "The entry's state", schema = @Schema(implementation = EntryState.class))
    @QueryParam("state")
    private String state;

    @Parameter(description = "Exactly this sender")
    @QueryParam("master_node_uid")
    private String masterNodeUid;

    @Parameter(description = "A part of the reason")
    @QueryParam("reason")
    private String reason;

    @Parameter(
            description = "Received at or after: a time such as 2026-01-31T12:00:00Z",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @QueryParam("from")
    private String from;

    @Parameter(description = "Received before", schema = @Schema(type = SchemaType.STRING, format = "date-time"))
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

    QuarantineFilter filter() {
        try {
            return new QuarantineFilter(
                    endpoint,
                    QueryValues.word("state", state, EntryState.values(), EntryState::word),
                    masterNodeUid,
                    reason,
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
