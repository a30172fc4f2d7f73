package org.fuelstats.analytics.reports.query;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fuelstats.analytics.reports.engine.DistinctMeasure;
import org.fuelstats.analytics.reports.engine.QueryJson;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;
import org.fuelstats.persistence.database.Database;

/** Finds the installations behind a row of a report: their ids in the index, their details in the database. */
@RequestScoped
public class DrillDown {
    private static final String WHAT =
            "select master_node_uid, nullif(release, 'unknown'), environments, nodes, reported_at"
                    + " from installation_size where master_node_uid = any (?)";

    @Inject
    private IndexQuery index;

    @Inject
    private Database database;

    /** One installation; unknown values are null. */
    @Schema(name = "report.installation", description = "An installation; unknown values are null.")
    record Installation(
            String masterNodeUid,
            String release,
            Instant reportedAt,
            Integer environmentsNum,
            Integer allocatedNodesNum) {}

    /**
     * A page of installations, sorted by identifier.
     *
     * @param total the total number
     * @param after the parameter {@code after} of the next page; null on the last page
     */
    @Schema(
            name = "report.installations",
            description = "A page of installations. `after` is the marker of the next page, null on the last one.")
    public record Page(List<Installation> installations, long total, String after) {}

    /** @param after the identifier after which the page begins; null for the first page */
    public Page page(ReportTable table, ReportFilters filters, Map<String, String> keys, String after, int limit) {
        Subject subject = table.subject();
        JsonArray conditions = new JsonArray();
        conditions.add(FilterCondition.of(filters, subject));
        conditions.add(RowCondition.of(table, keys));
        JsonObject found = index.ask(subject.entity(), QueryJson.all(conditions), pages(after, limit))
                .counted();
        List<String> uids = new ArrayList<>();
        JsonObject page = found.getAsJsonObject("page");
        for (JsonElement bucket : page.getAsJsonArray("buckets")) {
            uids.add(bucket.getAsJsonObject().getAsJsonObject("key").get("uid").getAsString());
        }
        boolean more = uids.size() > limit;
        List<String> shown = more ? uids.subList(0, limit) : uids;
        long total = found.getAsJsonObject("total").get("value").getAsLong();
        return new Page(known(shown), total, more ? shown.get(limit - 1) : null);
    }

    private static JsonObject pages(String after, int limit) {
        JsonArray sources = new JsonArray();
        sources.add(QueryJson.wrap("uid", QueryJson.wrap("terms", QueryJson.property("field", "master_node_uid"))));
        JsonObject composite = new JsonObject();
        composite.addProperty("size", limit + 1);
        composite.add("sources", sources);
        if (after != null) composite.add("after", QueryJson.property("uid", after));
        JsonObject both = QueryJson.wrap("page", QueryJson.wrap("composite", composite));
        both.add("total", DistinctMeasure.of("master_node_uid"));
        JsonObject all = QueryJson.wrap("filter", QueryJson.wrap("match_all", new JsonObject()));
        all.add("aggs", both);
        return all;
    }

    private List<Installation> known(List<String> uids) {
        Map<String, Installation> known = new LinkedHashMap<>();
        uids.forEach(uid -> known.put(uid, new Installation(uid, null, null, null, null)));
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(WHAT)) {
                select.setArray(1, connection.createArrayOf("text", uids.toArray()));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        known.put(
                                row.getString(1),
                                new Installation(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getObject(5, OffsetDateTime.class).toInstant(),
                                        row.getInt(3),
                                        row.getInt(4)));
                    }
                }
                return List.copyOf(known.values());
            }
        });
    }
}
