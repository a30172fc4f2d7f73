package org.fuelstats.analytics.reports.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One table of a report.
 *
 * @param name its name in addresses, unique within the report
 * @param subject what is counted
 * @param environment which environments are included, if the subject is their nodes
 * @param condition which documents of the subject are included
 * @param dimensions the keys of the rows, two at most; none for a single row
 * @param measures the columns; the first one is the table's main one
 * @param sql the equivalent query on the database, with the table's column names, over the views of {@code DatabaseViews}
 */
public record ReportTable(
        String name,
        String title,
        Chart chart,
        Subject subject,
        DocumentCondition environment,
        DocumentCondition condition,
        List<Dimension> dimensions,
        List<Measure> measures,
        String sql) {

    public ReportTable {
        dimensions = List.copyOf(dimensions);
        measures = List.copyOf(measures);
        if (dimensions.size() > 2)
            throw new IllegalArgumentException("table " + name + " has more than two dimensions");
        if (measures.isEmpty()) throw new IllegalArgumentException("table " + name + " measures nothing");
        if (sql == null || sql.isBlank())
            throw new IllegalArgumentException("table " + name + " has no query to compare with");
    }

    /** Begins a table. */
    public static Draft named(String name, String title) {
        return new Draft(name, title);
    }

    /** All columns, the dimensions first. */
    public List<ReportColumn> columns() {
        return Stream.concat(
                        dimensions.stream().map(Dimension::column),
                        measures.stream().map(Measure::column))
                .toList();
    }

    /** Builds a table's declaration. */
    public static final class Draft {
        private final String name;
        private final String title;
        private final List<Dimension> dimensions = new ArrayList<>();
        private final List<Measure> measures = new ArrayList<>();
        private Chart chart = Chart.BARS;
        private Subject subject;
        private DocumentCondition environment = DocumentCondition.ANY;
        private DocumentCondition condition = DocumentCondition.ANY;

        private Draft(String name, String title) {
            this.name = name;
            this.title = title;
        }

        public Draft counting(Subject counted) {
            subject = counted;
            return this;
        }

        public Draft where(DocumentCondition met) {
            condition = met;
            return this;
        }

        /** Only nodes of environments that meet the condition. */
        public Draft ofEnvironments(DocumentCondition met) {
            environment = met;
            return this;
        }

        public Draft by(Dimension... divided) {
            dimensions.addAll(List.of(divided));
            return this;
        }

        public Draft measured(Measure... measured) {
            measures.addAll(List.of(measured));
            return this;
        }

        public Draft drawnAs(Chart drawing) {
            chart = drawing;
            return this;
        }

        /** Ends the table with the query that the database answers alike. */
        public ReportTable sameAs(String sql) {
            return new ReportTable(name, title, chart, subject, environment, condition, dimensions, measures, sql);
        }
    }
}
