package org.fuelstats.analytics.quarantine;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fuelstats.analytics.errors.RequestRefused;
import org.fuelstats.analytics.parameters.PageQuery;
import org.fuelstats.analytics.parameters.QueryValues;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.persistence.quarantine.QuarantineEntry.EntryState;
import org.fuelstats.persistence.quarantine.QuarantineEntry.QuarantineFilter;

/** The query parameters that select quarantine entries; invalid ones are rejected with 400 and the expected form. */
class QuarantineQuery extends PageQuery {
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

    QuarantineFilter filter() {
        try {
            return new QuarantineFilter(
                    endpoint,
                    QueryValues.word("state", state, EntryState.values(), EntryState::word),
                    masterNodeUid,
                    reason,
                    from(),
                    to());
        } catch (IllegalArgumentException e) {
            throw RequestRefused.of(ErrorCode.INVALID, e.getMessage());
        }
    }
}
