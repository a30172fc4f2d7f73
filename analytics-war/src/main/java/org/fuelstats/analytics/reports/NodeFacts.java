package org.fuelstats.analytics.reports;

import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.DocumentCondition;
import org.fuelstats.analytics.reports.engine.Measure;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;

/** Tables over facts of nodes: one fact per table, one row per value. */
public final class NodeFacts {
    /** The index field with the value of a fact. */
    public static final String VALUE = "value";

    private static final String COUNTED = """
            select value %s, count(*) %s, count(distinct (uid, cluster_number)) environments, count(distinct uid) installations
            from (%s) told group by 1""";

    private NodeFacts() {}

    /**
     * The number of nodes with each value.
     *
     * @param values the rows, divided by {@link #VALUE}
     * @param sql a query with the columns uid, cluster_number and value: one row per node
     */
    public static ReportTable nodes(ReportTable.Draft table, String fact, Dimension values, String sql) {
        return counted(table, fact, values, Measure.nodes(), sql);
    }

    /** The number of interfaces with each value; the query has one row per interface. */
    public static ReportTable interfaces(ReportTable.Draft table, String fact, Dimension values, String sql) {
        return counted(table, fact, values, Measure.sum("interfaces", "Interfaces", "count"), sql);
    }

    private static ReportTable counted(
            ReportTable.Draft table, String fact, Dimension values, Measure counted, String sql) {
        return table.counting(Subject.NODES)
                .where(DocumentCondition.oneOf("fact", fact))
                .by(values)
                .measured(counted, Measure.environments(), Measure.installations())
                .sameAs(COUNTED.formatted(
                        values.column().name(), counted.column().name(), sql));
    }
}
