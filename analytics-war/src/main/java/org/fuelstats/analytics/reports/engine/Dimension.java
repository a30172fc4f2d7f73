package org.fuelstats.analytics.reports.engine;

import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.fuelstats.analytics.errors.RequestRefused;

/** A dimension of a table: how documents are grouped into rows. Field names are without the subject's path. */
public sealed interface Dimension permits ValuesDimension, FlagDimension, ClassesDimension, DatesDimension {
    ReportColumn column();

    String field();

    /**
     * The Elasticsearch aggregation that groups the documents.
     *
     * @param most the maximum number of groups
     * @param heaviest the aggregation that determines the largest groups; null for the number of documents
     */
    JsonObject grouping(Subject subject, int most, String heaviest);

    /** The key of a group; null for unknown values. */
    String key(JsonObject group);

    /** Whether documents without a value form no group and need a query of their own. */
    boolean leavesUntoldOut();

    /**
     * The condition that the documents of a row meet.
     *
     * @param key as in a result; never null or empty
     * @throws RequestRefused if the dimension has no such key
     */
    JsonObject documents(Subject subject, String key);

    /** How rows follow each other, those without a key aside. */
    Comparator<Map<String, Object>> order(String mainMeasure);

    /** The condition that documents without a value meet. */
    default JsonObject untold(Subject subject) {
        return QueryJson.not(QueryJson.exists(subject.field(field())));
    }

    static Dimension values(String name, String title, String field) {
        return new ValuesDimension(text(name, title), field, ValuesDimension.Order.LARGEST_FIRST);
    }

    static Dimension releases(String name, String title, String field) {
        return new ValuesDimension(text(name, title), field, ValuesDimension.Order.NEWEST_RELEASE_FIRST);
    }

    /** Values that are names of size classes. */
    static Dimension sizes(String name, String title, String field) {
        return new ValuesDimension(text(name, title), field, ValuesDimension.Order.BY_SIZE);
    }

    static Dimension flag(String name, String title, String field, String yes, String no) {
        return new FlagDimension(text(name, title), field, yes, no);
    }

    /** Classes of a whole number by their lower borders, named after them; the last one has no upper border. */
    static Dimension classes(String name, String title, String field, long... borders) {
        return new ClassesDimension(text(name, title), field, ClassesDimension.NumberClass.from(borders));
    }

    static Dimension weeks(String field) {
        return new DatesDimension(new ReportColumn("week", "Week", ColumnType.DATE), field, DatesDimension.Step.WEEK);
    }

    static Dimension months(String field) {
        return new DatesDimension(
                new ReportColumn("month", "Month", ColumnType.DATE), field, DatesDimension.Step.MONTH);
    }

    private static ReportColumn text(String name, String title) {
        return new ReportColumn(name, title, ColumnType.TEXT);
    }

    /** The order of a table's rows by all dimensions, unknown values last. */
    static Comparator<Map<String, Object>> order(List<Dimension> dimensions, String mainMeasure) {
        Comparator<Map<String, Object>> order = (left, right) -> 0;
        for (Dimension dimension : dimensions) {
            String name = dimension.column().name();
            order = order.thenComparing((Map<String, Object> row) -> row.get(name) == null)
                    .thenComparing(dimension.order(mainMeasure));
        }
        return order;
    }
}
