package org.fuelstats.analytics.reports.engine;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;

/** A measure of a table: what is counted or computed for each row. Field names are without the subject's path. */
public sealed interface Measure
        permits CountMeasure, SumMeasure, MeanMeasure, QuantileMeasure, ParentsMeasure, DistinctMeasure, RatioMeasure {
    ReportColumn column();

    /** The name of its Elasticsearch aggregation. Measures computed by the same aggregation have the same name. */
    default String key() {
        return column().name();
    }

    /** The Elasticsearch aggregation, named {@link #key}; empty if the row itself has the value. */
    Optional<JsonObject> aggregation(Subject subject);

    /**
     * The number of a row.
     *
     * @param group what Elasticsearch found for the row
     * @param before the measures to the left of this one
     */
    Number value(JsonObject group, Map<String, Object> before);

    /** Whether the index's row and the database's say the same, as far as the measure is exact. */
    boolean alike(Map<String, Object> index, Map<String, Object> database);

    /** Whether the largest groups are to be chosen by it and not by the number of documents. */
    default boolean weighs() {
        return false;
    }

    static Measure count(String name, String title) {
        return new CountMeasure(new ReportColumn(name, title, ColumnType.COUNT), DocumentCondition.ANY);
    }

    static Measure count(String name, String title, DocumentCondition condition) {
        return new CountMeasure(new ReportColumn(name, title, ColumnType.COUNT), condition);
    }

    static Measure sum(String name, String title, String field) {
        return new SumMeasure(new ReportColumn(name, title, ColumnType.COUNT), field);
    }

    /** The number of nodes, which is the sum of the documents' counts. */
    static Measure nodes() {
        return sum("nodes", "Nodes", "count");
    }

    static Measure environments() {
        return new ParentsMeasure(
                new ReportColumn("environments", "Environments", ColumnType.COUNT), Subject.ENVIRONMENTS);
    }

    static Measure installations() {
        return new ParentsMeasure(
                new ReportColumn("installations", "Installations", ColumnType.COUNT), Subject.INSTALLATIONS);
    }

    /** The installations that sent records. */
    static Measure senders() {
        return new DistinctMeasure(
                new ReportColumn("installations", "Installations", ColumnType.COUNT), "master_node_uid");
    }

    static Measure mean(String name, String title, String field) {
        return mean(name, title, field, DocumentCondition.ANY);
    }

    static Measure mean(String name, String title, String field, DocumentCondition condition) {
        return new MeanMeasure(new ReportColumn(name, title, ColumnType.DECIMAL), field, 1, condition);
    }

    /** The mean of a field in milliseconds, in seconds. */
    static Measure meanSeconds(String name, String title, String field) {
        return new MeanMeasure(new ReportColumn(name, title, ColumnType.SECONDS), field, 0.001, DocumentCondition.ANY);
    }

    /** The value below which this share (0 to 1) of a field in milliseconds lies, in seconds. */
    static Measure quantileSeconds(String name, String title, String field, double share) {
        return new QuantileMeasure(new ReportColumn(name, title, ColumnType.SECONDS), field, share, 0.001);
    }

    /** One column divided by another. */
    static Measure share(String name, String title, String part, String whole) {
        return new RatioMeasure(new ReportColumn(name, title, ColumnType.SHARE), part, whole);
    }
}
