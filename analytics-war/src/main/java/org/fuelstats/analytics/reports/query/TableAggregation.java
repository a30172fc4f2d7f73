package org.fuelstats.analytics.reports.query;

import com.google.gson.JsonObject;
import java.util.List;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.Measure;
import org.fuelstats.analytics.reports.engine.QueryJson;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;

/** Compiles a table into an Elasticsearch aggregation. */
final class TableAggregation {
    /** One step down to the documents that count, from which the rows are divided. */
    static final String COUNTED = "counted";

    /** The groups of a dimension. */
    static final String ROWS = "rows";

    /** The documents without a value of a dimension, if they form no group. */
    static final String UNTOLD = "untold";

    /** The maximum number of rows of a dimension; the rest is omitted and only counted. */
    private static final int MOST_ROWS = 1_000;

    private static final int MOST_INNER_ROWS = 100;

    private final ReportTable table;
    private final Subject subject;

    private TableAggregation(ReportTable table) {
        this.table = table;
        this.subject = table.subject();
    }

    static JsonObject of(ReportTable table) {
        return new TableAggregation(table).whole();
    }

    private JsonObject whole() {
        JsonObject counted = filtered(table.condition().json(subject), divided(table.dimensions()));
        if (subject.path().isEmpty()) return counted;
        JsonObject nested = nested(subject.path(), counted);
        if (subject != Subject.NODES) return nested;
        JsonObject environments =
                filtered(table.environment().json(Subject.ENVIRONMENTS), QueryJson.wrap(COUNTED, nested));
        return nested(Subject.ENVIRONMENTS.path(), environments);
    }

    /** Rows have all measures; groups that are divided further have only the main one, which determines the largest groups and the totals. */
    private JsonObject divided(List<Dimension> dimensions) {
        if (dimensions.isEmpty()) return measures(table.measures());
        JsonObject inside = measures(table.measures().subList(0, 1));
        Dimension first = dimensions.get(0);
        List<Dimension> rest = dimensions.subList(1, dimensions.size());
        boolean outermost = dimensions.size() == table.dimensions().size();
        JsonObject rows = first.grouping(subject, outermost ? MOST_ROWS : MOST_INNER_ROWS, heaviest());
        rows.add("aggs", divided(rest));
        inside.add(ROWS, rows);
        if (first.leavesUntoldOut()) inside.add(UNTOLD, filtered(first.untold(subject), divided(rest)));
        return inside;
    }

    private String heaviest() {
        Measure main = table.measures().get(0);
        return main.weighs() ? main.column().name() : null;
    }

    private JsonObject measures(List<Measure> measures) {
        JsonObject all = new JsonObject();
        for (Measure measure : measures) {
            measure.aggregation(subject).ifPresent(asked -> all.add(measure.key(), asked));
        }
        return all;
    }

    private static JsonObject filtered(JsonObject condition, JsonObject inside) {
        JsonObject filter = QueryJson.wrap("filter", condition);
        filter.add("aggs", inside);
        return filter;
    }

    private static JsonObject nested(String path, JsonObject inner) {
        JsonObject nested = QueryJson.wrap("nested", QueryJson.property("path", path));
        nested.add("aggs", QueryJson.wrap(COUNTED, inner));
        return nested;
    }
}
