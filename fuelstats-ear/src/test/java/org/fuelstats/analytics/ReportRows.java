package org.fuelstats.analytics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares a table with the rows that were worked out by hand, each a list in the order of the columns. */
final class ReportRows {
    /** {@code 1800 to 3600}: quantiles lie between two of the values, and are not exact. */
    private static final Pattern BETWEEN = Pattern.compile("([0-9.]+) to ([0-9.]+)");

    private final List<String> columns = new ArrayList<>();
    private final JsonNode rows;

    ReportRows(JsonNode expected) {
        expected.get("columns").forEach(column -> columns.add(column.asText()));
        rows = expected.get("rows");
    }

    /** What differs in an answer's rows; none if all is well. */
    List<String> differencesTo(JsonNode answered) {
        List<String> differences = new ArrayList<>();
        if (answered.size() != rows.size()) differences.add(rows.size() + " rows were expected: " + answered);
        for (int i = 0; i < Math.min(rows.size(), answered.size()); i++) {
            List<String> names = new ArrayList<>();
            answered.get(i).fieldNames().forEachRemaining(names::add);
            if (!names.equals(columns)) differences.add("columns " + names + " instead of " + columns);
            for (int c = 0; c < columns.size(); c++) {
                JsonNode expected = rows.get(i).get(c);
                JsonNode found = answered.get(i).path(columns.get(c));
                if (!alike(expected, found)) differences.add(place(i, c) + ": " + found + " instead of " + expected);
            }
        }
        return differences;
    }

    /** What differs in a CSV file of the table. */
    List<String> differencesTo(String csv) {
        List<List<String>> lines = Csv.lines(csv);
        List<String> differences = new ArrayList<>();
        if (!lines.get(0).equals(columns)) differences.add("header " + lines.get(0) + " instead of " + columns);
        if (lines.size() - 1 != rows.size()) differences.add(rows.size() + " lines were expected: " + lines);
        for (int i = 0; i < Math.min(rows.size(), lines.size() - 1); i++) {
            for (int c = 0; c < columns.size(); c++) {
                JsonNode expected = rows.get(i).get(c);
                String found = lines.get(i + 1).get(c);
                if (!alike(expected, found)) differences.add(place(i, c) + ": " + found + " instead of " + expected);
            }
        }
        return differences;
    }

    private String place(int row, int column) {
        return "row " + (row + 1) + ", " + columns.get(column);
    }

    private static boolean alike(JsonNode expected, JsonNode found) {
        Matcher between = BETWEEN.matcher(expected.asText());
        if (between.matches()) return found.isNumber() && lies(found.doubleValue(), between);
        if (expected.isNumber()) return found.isNumber() && expected.doubleValue() == found.doubleValue();
        return expected.equals(found);
    }

    private static boolean alike(JsonNode expected, String found) {
        if (expected.isNull()) return found.isEmpty();
        Matcher between = BETWEEN.matcher(expected.asText());
        if (between.matches()) return lies(Double.parseDouble(found), between);
        if (expected.isNumber()) return expected.doubleValue() == Double.parseDouble(found);
        return expected.asText().equals(found);
    }

    private static boolean lies(double value, Matcher between) {
        return value >= Double.parseDouble(between.group(1)) && value <= Double.parseDouble(between.group(2));
    }
}
