package org.fuelstats.analytics.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A table as CSV: a line of column names, then a line a row. An unknown key is an empty cell. */
public final class ReportCsv {
    private static final String LINE_END = "\r\n";
    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private ReportCsv() {}

    /** The whole text. */
    public static String of(ReportTable table, TableAnswer answer) {
        List<String> names = table.columns().stream().map(Column::name).toList();
        StringBuilder text = new StringBuilder(String.join(",", names)).append(LINE_END);
        for (Map<String, Object> row : answer.rows()) {
            text.append(names.stream().map(name -> cell(row.get(name))).collect(Collectors.joining(",")))
                    .append(LINE_END);
        }
        return text.toString();
    }

    private static String cell(Object value) {
        if (value == null) return "";
        return value instanceof Number ? value.toString() : quoted(defused(value.toString()));
    }

    /** What a sender wrote must not become a formula in somebody's spreadsheet. */
    static String defused(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
