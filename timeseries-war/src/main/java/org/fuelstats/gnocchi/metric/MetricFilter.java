package org.fuelstats.gnocchi.metric;

import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fuelstats.gnocchi.paging.PageParameters;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.timeseries.metrics.MetricCatalogue.MetricQuery;
import org.fuelstats.timeseries.names.UuidText;
import org.fuelstats.timeseries.queries.Page;
import org.fuelstats.timeseries.queries.Page.SortKey;

/** The query arguments of a list of metrics. */
class MetricFilter {
    @Parameter(description = "The metric of this id")
    @QueryParam("id")
    String id;

    @Parameter(description = "Metrics of this name")
    @QueryParam("name")
    String name;

    @Parameter(description = "Metrics of this unit")
    @QueryParam("unit")
    String unit;

    @Parameter(description = "Filter: archive policy")
    @QueryParam("archive_policy_name")
    String policy;

    @Parameter(description = "Filter: resource")
    @QueryParam("resource_id")
    String resource;

    @Parameter(description = "Filter: creator, as `user:project` or the user alone")
    @QueryParam("creator")
    String creator;

    @Parameter(description = "Filter: user of the creator")
    @QueryParam("user_id")
    String user;

    @Parameter(description = "Filter: project of the creator")
    @QueryParam("project_id")
    String project;

    @Parameter(description = "`active`; of deleted metrics nothing is left to list")
    @QueryParam("status")
    String status;

    @Parameter(description = "Page size, 1 to 1000")
    @QueryParam("limit")
    String limit;

    @Parameter(description = "Id of the last metric of the previous page")
    @QueryParam("marker")
    String marker;

    @Parameter(description = "Sort keys with a direction, such as `name:asc-nullslast`; by default id")
    @QueryParam("sort")
    List<String> sort;

    /** Whether only deleted metrics are requested, of which there are none. */
    boolean nothing() {
        if (status == null || status.equals("active")) {
            return false;
        }
        if (status.equals("delete")) {
            return true;
        }
        throw ApiError.invalidArgument("status", "must be 'active' or 'delete', not '" + status + "'");
    }

    MetricQuery query() {
        Map<String, String> equal = new HashMap<>();
        put(equal, "id", id);
        put(equal, "name", name);
        put(equal, "unit", unit);
        put(equal, "archive_policy_name", policy);
        put(equal, "resource_id", resource);
        put(equal, "creator", creator);
        put(equal, "user_id", user);
        put(equal, "project_id", project);
        return new MetricQuery(equal, page());
    }

    private Page page() {
        return new Page(
                PageParameters.limit(limit),
                marker == null ? null : UuidText.read(marker).orElseThrow(() -> Page.unknownMarker(marker)),
                sort.stream().map(SortKey::read).toList());
    }

    private static void put(Map<String, String> equal, String field, String value) {
        if (value != null) {
            equal.put(field, value);
        }
    }
}
