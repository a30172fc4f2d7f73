package org.fuelstats.analytics.reports.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.Numbers;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.query.TableAnswer;

/** Compares the rows of the index with those of the database. */
final class TableComparison {
    private final ReportTable table;

    private TableComparison(ReportTable table) {
        this.table = table;
    }

    /** The rows that differ. */
    static List<RowDifference> of(ReportTable table, TableAnswer index, List<Map<String, Object>> database) {
        return new TableComparison(table).differences(index, database);
    }

    private List<RowDifference> differences(TableAnswer index, List<Map<String, Object>> database) {
        Map<Map<String, Object>, Map<String, Object>> ours = byKey(index.rows());
        Map<Map<String, Object>, Map<String, Object>> theirs = byKey(database);
        List<RowDifference> differences = new ArrayList<>();
        ours.forEach((key, row) -> {
            Map<String, Object> twin = theirs.remove(key);
            if (twin == null ? !isNothing(row) : !alike(row, twin)) {
                differences.add(new RowDifference(key, measures(row), twin == null ? null : measures(twin)));
            }
        });
        // Rows beyond the limit of the index's result are not differences.
        if (index.leftOut() == 0) {
            theirs.forEach((key, row) -> {
                if (!isNothing(row)) differences.add(new RowDifference(key, null, measures(row)));
            });
        }
        return differences;
    }

    private Map<Map<String, Object>, Map<String, Object>> byKey(List<Map<String, Object>> rows) {
        Map<Map<String, Object>, Map<String, Object>> byKey = new LinkedHashMap<>();
        for (Map<String, Object> row : rows) {
            Map<String, Object> key = new LinkedHashMap<>();
            for (Dimension dimension : table.dimensions()) {
                key.put(dimension.column().name(), row.get(dimension.column().name()));
            }
            byKey.put(key, row);
        }
        return byKey;
    }

    private Map<String, Object> measures(Map<String, Object> row) {
        Map<String, Object> measures = new LinkedHashMap<>(row);
        table.dimensions()
                .forEach(dimension -> measures.remove(dimension.column().name()));
        return measures;
    }

    /** A row of zeros is the same as none. */
    private boolean isNothing(Map<String, Object> row) {
        return Numbers.of(row.get(table.measures().get(0).column().name())) == 0;
    }

    private boolean alike(Map<String, Object> ours, Map<String, Object> theirs) {
        return table.measures().stream().allMatch(measure -> measure.alike(ours, theirs));
    }
}
