package org.fuelstats.analytics.reports.query;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Map;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.QueryJson;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;

/** Selects the documents behind a row of a table. */
final class RowCondition {
    private RowCondition() {}

    /**
     * The condition on whole documents.
     *
     * @param keys the row's keys by column; an empty text selects unknown values, and a missing column does not restrict the selection
     */
    static JsonObject of(ReportTable table, Map<String, String> keys) {
        Subject subject = table.subject();
        JsonArray conditions = new JsonArray();
        conditions.add(table.condition().json(subject));
        for (Dimension dimension : table.dimensions()) {
            String key = keys.get(dimension.column().name());
            if (key == null) continue;
            conditions.add(key.isEmpty() ? dimension.untold(subject) : dimension.documents(subject, key));
        }
        JsonObject met = QueryJson.all(conditions);
        if (subject.path().isEmpty()) return met;
        JsonObject nested = QueryJson.nested(subject.path(), met);
        if (subject != Subject.NODES) return nested;
        JsonArray environment = new JsonArray();
        environment.add(table.environment().json(Subject.ENVIRONMENTS));
        environment.add(nested);
        return QueryJson.nested(Subject.ENVIRONMENTS.path(), QueryJson.all(environment));
    }
}
