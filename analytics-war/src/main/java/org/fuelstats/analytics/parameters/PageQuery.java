package org.fuelstats.analytics.parameters;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of every list of what was received or noted: its period, and the page. */
public abstract class PageQuery {
    private static final int LONGEST_PAGE = 1000;

    @Parameter(
            description = "Received or noted at or after: a time such as 2026-01-31T12:00:00Z",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @QueryParam("from")
    private String from;

    @Parameter(
            description = "Received or noted before",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
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

    /** Null if it is not given. */
    protected final Instant from() {
        return QueryValues.instant("from", from);
    }

    /** Null if it is not given. */
    protected final Instant to() {
        return QueryValues.instant("to", to);
    }

    /** The id of the last entry of the page before; null for the first page. */
    public final Long after() {
        return QueryValues.number("after", after, Long.MAX_VALUE);
    }

    public final int limit() {
        return QueryValues.number("limit", limit, LONGEST_PAGE).intValue();
    }
}
