package org.fuelstats.analytics.failures;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fuelstats.analytics.errors.RequestRefused;
import org.fuelstats.analytics.failures.FailureEntry.FailureFilter;
import org.fuelstats.analytics.parameters.PageQuery;
import org.fuelstats.analytics.parameters.QueryValues;
import org.fuelstats.http.ErrorCode;

/** The query parameters that select failure reports; invalid ones are rejected with 400 and the expected form. */
class FailureQuery extends PageQuery {
    @Parameter(description = "Those of this group", schema = @Schema(type = SchemaType.INTEGER))
    @QueryParam("group")
    private String group;

    @Parameter(description = "Exactly this installation")
    @QueryParam("master_node_uid")
    private String masterNodeUid;

    @Parameter(description = "Exactly this release")
    @QueryParam("release")
    private String release;

    @Parameter(description = "Exactly this action")
    @QueryParam("action")
    private String action;

    @Parameter(description = "Exactly this first failed task")
    @QueryParam("task")
    private String task;

    FailureFilter filter() {
        try {
            return new FailureFilter(
                    QueryValues.number("group", group, Long.MAX_VALUE),
                    masterNodeUid,
                    release,
                    action,
                    task,
                    from(),
                    to());
        } catch (IllegalArgumentException e) {
            throw RequestRefused.of(ErrorCode.INVALID, e.getMessage());
        }
    }
}
