package org.fuelstats.analytics.reports.query;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.QueryJson;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;

/**
 * Selects the installations that do not report the value a table is about. An installation without environments lacks nothing about environments.
 */
final class MissingDataCondition {
    private static final JsonObject NONE = QueryJson.wrap("match_none", new JsonObject());

    private MissingDataCondition() {}

    static JsonObject of(ReportTable table) {
        if (!table.subject().ofStructure() || table.dimensions().isEmpty()) return NONE;
        Dimension datum = table.dimensions().get(0);
        Subject subject = table.subject();
        JsonArray known = new JsonArray();
        known.add(table.condition().json(subject));
        known.add(QueryJson.exists(subject.field(datum.field())));
        if (subject == Subject.INSTALLATIONS) return QueryJson.not(QueryJson.all(known));
        JsonArray lacking = new JsonArray();
        lacking.add(QueryJson.nested(Subject.ENVIRONMENTS.path(), counted(table)));
        lacking.add(QueryJson.not(QueryJson.nested(subject.path(), QueryJson.all(known))));
        return QueryJson.all(lacking);
    }

    /** The environments of which the table asks. */
    private static JsonObject counted(ReportTable table) {
        JsonArray conditions = new JsonArray();
        conditions.add(QueryJson.exists(Subject.ENVIRONMENTS.field("id")));
        conditions.add(
                table.subject() == Subject.NODES
                        ? table.environment().json(Subject.ENVIRONMENTS)
                        : table.condition().json(Subject.ENVIRONMENTS));
        return QueryJson.all(conditions);
    }
}
