package org.fuelstats.analytics.failures;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fuelstats.analytics.errors.RequestRefused;
import org.fuelstats.analytics.failures.FailureEntry.FailureFilter;
import org.fuelstats.analytics.parameters.QueryValues;
import org.fuelstats.http.ErrorCode;

/** The query parameters that select failure reports; invalid ones are rejected with 400 and the expected form. */
class FailureQuery {
    private static final int LONGEST_PAGE = 1000;

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
            description = "Reports of a page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "100"))
    @QueryParam("limit")
    @DefaultValue("100")
    private String limit;

    FailureFilter filter() {
        try {
            return new FailureFilter(
                    QueryValues.number("group", group, Long.MAX_VALUE),
                    masterNodeUid,
                    release,
                    action,
                    task,
                    QueryValues.instant("from", from),
                    QueryValues.instant("to", to));
        } catch (IllegalArgumentException e) {
            throw RequestRefused.of(ErrorCode.INVALID, e.getMessage());
        }
    }

    /** The id of the last report of the page before; null for the first page. */
    Long after() {
        return QueryValues.number("after", after, Long.MAX_VALUE);
    }

    int limit() {
        return QueryValues.number("limit", limit, LONGEST_PAGE).intValue();
    }
}
