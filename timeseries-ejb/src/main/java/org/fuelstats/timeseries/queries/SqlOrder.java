package org.fuelstats.timeseries.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.queries.Page.SortKey;

/**
 * The order of a list, and the condition for the rows after a marker. Each order ends with the id, so that no two rows are equal.
 *
 * @param table with its alias: {@code resource r}
 * @param key the column of the id, by which markers are found
 */
public record SqlOrder(String table, String key, List<SortKey> keys, List<Column> columns) {
    /** A column to sort by. */
    public record Column(String sql, boolean nullable) {}

    /**
     * The order that a page asks for.
     *
     * @param own the list's own order
     * @param column the column of an attribute; null if there is none
     */
    public static SqlOrder of(
            String table, Column key, List<SortKey> asked, List<SortKey> own, Function<String, Column> column) {
        List<SortKey> keys = new ArrayList<>(asked.isEmpty() ? own : asked);
        List<Column> columns = new ArrayList<>();
        for (SortKey each : keys) {
            Column found = column.apply(each.attribute());
            if (found == null) {
                throw RequestRejectedException.invalid(
                        "sort",
                        "Invalid pagination: `Sort key supplied is invalid: " + each.attribute() + "'",
                        "Sort by an attribute that the items have.");
            }
            columns.add(found);
        }
        keys.add(SortKey.ascending("id"));
        columns.add(key);
        return new SqlOrder(table, key.sql(), keys, columns);
    }

    /** The same, with a last key besides, for tables that have several rows of an id. */
    public SqlOrder then(String attribute, Column column) {
        List<SortKey> more = new ArrayList<>(keys);
        more.add(SortKey.ascending(attribute));
        List<Column> all = new ArrayList<>(columns);
        all.add(column);
        return new SqlOrder(table, key, more, all);
    }

    /** The text after {@code order by}. */
    public String sql() {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            parts.add(columns.get(i).nullable ? keys.get(i).sql(columns.get(i).sql) : plain(i));
        }
        return String.join(", ", parts);
    }

    /** The rows after the marker, which must exist. */
    public SqlCondition after(UUID marker) {
        return after(SqlCondition.of(key + " = ?", marker));
    }

    /** The rows after the one for which the condition holds; there must be one. */
    public SqlCondition after(SqlCondition marker) {
        boolean simple =
                columns.stream().noneMatch(Column::nullable) && keys.stream().noneMatch(SortKey::descending);
        String all = columns.stream().map(Column::sql).collect(Collectors.joining(", "));
        if (simple) {
            // Comparing rows lets an index start at the marker.
            return new SqlCondition(
                    "(" + all + ") > (select " + all + " from " + table + " where " + marker.sql() + ")",
                    marker.values());
        }
        List<String> cases = new ArrayList<>();
        StringBuilder equal = new StringBuilder();
        for (int i = 0; i < keys.size(); i++) {
            cases.add("(" + equal + later(keys.get(i), columns.get(i).sql, "mark.k" + i) + ")");
            equal.append(columns.get(i).sql + " is not distinct from mark.k" + i + " and ");
        }
        List<String> named = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            named.add(columns.get(i).sql + " as k" + i);
        }
        return new SqlCondition(
                "exists (select from (select " + String.join(", ", named) + " from " + table + " where " + marker.sql()
                        + ") mark where " + String.join(" or ", cases) + ")",
                marker.values());
    }

    private String plain(int i) {
        return columns.get(i).sql + (keys.get(i).descending() ? " desc" : "");
    }

    private static String later(SortKey key, String column, String mark) {
        String beyond = column + (key.descending() ? " < " : " > ") + mark;
        return "(" + beyond + " or "
                + (key.nullsFirst()
                        ? mark + " is null and " + column + " is not null"
                        : column + " is null and " + mark + " is not null")
                + ")";
    }
}
